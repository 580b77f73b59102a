"""Where wind and water come from."""


class Station:
    """A weather station that is asked over the network."""

    def __init__(self, address):
        self.address = address

    def fetch(self, path):
        raise NotImplementedError(path)
