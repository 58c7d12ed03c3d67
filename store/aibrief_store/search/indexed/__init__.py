"""The index of a large library: it proposes the few entities that the rules then judge.

Arrays in one file beside the library, read in place. NumPy is imported with these modules, which
are loaded for a large library only.
"""
