"""What the station can do, one verb a module: no Qt, no state, each with its journal entry."""
