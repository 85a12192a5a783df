"""A program taken apart at its few coupling rows, solved region by region, put together again."""
