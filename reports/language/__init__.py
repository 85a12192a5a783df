"""The language of a page: figures, phrases, and what people and seats are called."""
