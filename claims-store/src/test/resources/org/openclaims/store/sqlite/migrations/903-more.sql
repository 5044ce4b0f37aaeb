-- And the one after that. Only for tests.

create index note_text on note(text);
