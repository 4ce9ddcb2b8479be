"""All SQL: everything the station knows that is not pictures."""
