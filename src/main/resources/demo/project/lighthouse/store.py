"""What was reported, kept in a file of SQL."""


def append(file, place, day, lines):
    """Keeps a report."""
    with open(file, "a", encoding="utf-8") as store:
        store.write(f"INSERT INTO reports VALUES ('{place}', '{day}', '{lines}');\n")
