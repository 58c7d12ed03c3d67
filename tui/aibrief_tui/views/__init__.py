"""What the screens show, as plain data made from the library; nothing here draws."""
