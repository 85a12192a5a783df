"""Everything a person looks at: pages, tables and texts, one room for each question.

``answer`` says who goes where, ``why`` says why and why not, ``check`` how good the data is,
``talent`` who stands in which box, ``rules`` what is asked; ``command`` is how they are called.
``frames`` and ``published`` serve analysts and programs.
"""
