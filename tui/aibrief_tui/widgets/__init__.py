"""What the screens are made of; each widget draws its own lines and never sees the store."""
