"""Tables, charts, workbooks and texts: everything a person looks at."""
