"""All of Qt: one folder for each thing a person does."""
