"""New files for contributors: what is asked, how answers become YAML, and where the result is written.

`kinds` says what each kind asks, `answers` whether an answer fits, `ids` which ids are free, `interview` talks in a
terminal, `filling` puts the answers into the commented texts of `files/`, `writing` writes them.
"""
