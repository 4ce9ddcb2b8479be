"""What lies on the docks: a card for each camera, and the emptying of one."""
