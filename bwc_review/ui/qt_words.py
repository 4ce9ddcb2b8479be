"""The words that Qt's own French leaves in English in its dialogues for files and printing."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Nobody here says them: Qt looks them up in these contexts, in its own translation first and then in ours,
# and our translation holds what is marked in our sources.
LEFT_IN_ENGLISH = (
    ("QFileDialog", QT_TRANSLATE_NOOP("QFileDialog", "&Look in:")),
    ("QFileDialog", QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:")),
    ("QAbstractFileIconProvider", QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder")),
    ("QPrintSettingsOutput", QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Page &Set:")),
    ("QPageSetupWidget", QT_TRANSLATE_NOOP("QPageSetupWidget", "Page &order:")),
    ("QPageSetupWidget", QT_TRANSLATE_NOOP("QPageSetupWidget", "Pages &per sheet:")),
)
