"""The screens; each asks the library and hands plain data to its widgets."""
