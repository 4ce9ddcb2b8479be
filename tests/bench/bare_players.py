"""Two of libVLC's own players on a plain file and nothing else; says as JSON what memory that alone takes.

With what spares it: few arenas, large memory given back, one decoding thread a player.
"""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QWidget

from bwc_review.player.instance import open_vlc
from bwc_review.player.memory import part_large_memory
from bwc_review.player.picture import Canvas
from tests.bench.long_review import live, memory, say
from tests.bench.sealed import SIZE


def main(file: str) -> None:
    """Play it twice at once, into memory, beside an empty window."""
    app = QApplication([])
    window = QWidget()
    window.show()
    say("bare", memory(), "an empty window, what the program imports")
    part_large_memory()
    instance = open_vlc("--aout=adummy")
    say("libvlc", memory(), "its plugins")
    canvases, players = [], []
    for _ in range(2):
        canvas, player, media = (
            Canvas(*SIZE, painted=lambda: None),
            instance.media_player_new(),
            instance.media_new_path(file),
        )
        media.add_option(":avcodec-threads=1")
        canvas.attach(player)
        player.set_media(media)
        player.play()
        media.release()
        canvases.append(canvas)
        players.append(player)
    live(5)
    say("players", memory(), "two bare players")
    for player in players:
        player.stop()
        player.release()
    instance.release()
    app.quit()


if __name__ == "__main__":
    main(sys.argv[1])
