"""Everything of aibrief that is not a screen.

The way of the data: article → ``anchoring`` → ``records`` → ``packs`` and ``storage`` →
``search``, ``comparing`` → ``citing``. ``library`` is the door that screens use.
"""
