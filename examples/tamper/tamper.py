#!/usr/bin/env python3
"""Tampers with copies of a record, as somebody could who has the file and knows how it is made, and asks `claims verify --seal-file` each time.

    python3 tamper.py STORE SEALS [COMMAND...]

STORE    the record, which is only read; of one chain
SEALS    a file with lines of `claims seal`, the last of them as new as the record
COMMAND  how to run the program, `claims` if left out

Uses Python and its sqlite3 alone, and nothing of Open Claims. Ends with 0 if every change was found.
"""
import hashlib
import hmac
import os
import sqlite3
import subprocess
import sys
import tempfile


class Copy:
    """A copy of the record with its guards taken away; save() puts them back."""

    def __init__(self, store, path):
        with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as source:
            self.db = sqlite3.connect(path)
            source.backup(self.db)
        self.guards = self.db.execute("select name, sql from sqlite_master where type = 'trigger'").fetchall()
        for name, _ in self.guards:
            self.db.execute(f"drop trigger {name}")
        self.last = self.one("select max(seq) from event")
        # An event in the middle that begins a command, so that it has words about who recorded it.
        self.middle = self.one("select first_seq from batch where no = (select (max(no) + 1) / 2 from batch)")

    def one(self, sql, *values):
        return self.db.execute(sql, values).fetchone()[0]

    def run(self, sql, *values):
        self.db.execute(sql, values)

    def rehash(self, start, change=lambda header: header):
        """Makes the hashes of all events from a place on anew, the first of them with another header."""
        before = after = None
        rows = self.db.execute("select seq, header, hash from event where seq >= ? order by seq", (start,)).fetchall()
        for seq, header, old in rows:
            header = change(header) if seq == start else header.replace(before.hex(), after.hex())
            new = hashlib.sha256(b"\0" + header.encode()).digest()
            self.run("update event set header = ?, hash = ?, prev_hash = coalesce(?, prev_hash) where seq = ?",
                     header, new, after, seq)
            before, after = old, new

    def rewrite(self, seq, name, words):
        """Puts other words in the place of those of an event, with a commitment and hashes that fit."""
        event = self.one("select id from event where seq = ?", seq)
        body, salt = self.db.execute("select body, salt from section where event_id = ? and name = ?", (event, name)).fetchone()
        old, new = (hmac.new(salt, text.encode(), hashlib.sha256).hexdigest() for text in (body, words))
        self.run("update section set body = ? where event_id = ? and name = ?", words, event, name)
        self.rehash(seq, lambda header: header.replace(old, new))

    def cut(self, first):
        """Cuts off all events from a place on, and what is derived from them."""
        self.run("delete from section where event_id in (select id from event where seq >= ?)", first)
        place = self.one("select place from p_event where seq = ?", first)
        self.run("delete from p_term where item in (select item from p_item where place >= ?)", place)
        self.run("delete from p_keyword where event >= ?", place)
        for table in ("p_mention", "p_item", "p_batch", "p_event"):
            self.run(f"delete from {table} where place >= ?", place)
        self.run("delete from p_involved where not exists (select 1 from p_mention a join p_mention c on c.place = a.place"
                 " where a.item = party and a.role = p_involved.role and c.item = claim)")
        self.run("delete from p_tally where number not in (select number from p_batch)")
        self.run("delete from event where seq >= ?", first)
        self.run("delete from batch where first_seq >= ?", first)

    def save(self):
        for _, sql in self.guards:
            self.db.execute(sql)
        self.db.commit()
        self.db.close()


def edit(c):
    c.run("update section set body = '\"nobody\"' where name = 'actor' and event_id = (select id from event where seq = ?)", c.middle)

def edit_and_rehash(c):
    c.rewrite(c.middle, "actor", '"nobody"')

def delete(c):
    c.run("delete from section where event_id = (select id from event where seq = ?)", c.middle)
    c.run("delete from event where seq = ?", c.middle)

def reorder(c):
    c.run("update event set seq = case seq when ? then 1000001 else 1000000 end where seq in (?, ?)", c.middle, c.middle, c.middle + 1)
    c.run("update event set seq = seq - 1000000 + ? where seq >= 1000000", c.middle)

def date_back(c):
    c.run("update batch set recorded_at_us = recorded_at_us - 1 where first_seq = ?", c.middle)

def date_back_and_rehash(c):
    time = c.one("select recorded_at_us from batch where first_seq = ?", c.middle)
    date_back(c)
    for seq in range(c.middle, c.middle + c.one("select size from batch where first_seq = ?", c.middle)):
        c.rehash(seq, lambda header: header.replace(str(time), str(time - 1)))

def cut_the_tail(c):
    c.cut(c.one("select max(first_seq) from batch"))

def cut_half(c):
    c.cut(c.middle)

def replace(c):
    c.run("insert or replace into event select chain, seq, id, batch_id, 'party.voided', kind_v, subject, header, prev_hash, hash"
          " from event where seq = ?", c.middle)

def upsert(c):
    c.run("insert into section select * from section where name = 'actor' on conflict do update set body = '\"nobody\"'")

def drop_a_guard(c):
    c.guards = [guard for guard in c.guards if guard[0] != "event_no_update"]

def leave_a_trigger(c):
    c.guards.append(("evil", "create trigger evil after insert on event begin delete from p_item; end"))

def hide_from_the_index(c):
    c.run("delete from p_mention where place = ?", c.middle)

def edit_the_schema(c):
    c.run("pragma writable_schema = on")
    c.run("update sqlite_master set sql = replace(sql, 'check((body is null) = (erased_by is not null))', 'check(1)') where name = 'section'")

WAYS = [edit, edit_and_rehash, delete, reorder, date_back, date_back_and_rehash, cut_the_tail, cut_half, replace, upsert,
        drop_a_guard, leave_a_trigger, hide_from_the_index, edit_the_schema]


def main(store, seals, *command):
    command = list(command) or ["claims"]
    sealed = ["--seal-file", seals] if os.path.getsize(seals) else []
    found = 0
    with tempfile.TemporaryDirectory() as directory:
        for way in WAYS:
            path = os.path.join(directory, way.__name__ + ".db")
            copy = Copy(os.path.abspath(store), path)
            way(copy)
            copy.save()
            os.chmod(path, 0o600)
            said = subprocess.run(command + ["verify", "--db", path] + sealed, capture_output=True, text=True)
            found += said.returncode == 1
            print(f"{'found     ' if said.returncode == 1 else 'OVERLOOKED'}  {way.__name__.replace('_', ' ')}")
            for line in said.stdout.splitlines()[:4]:
                print(f"              {line}")
    print(f"{found} of {len(WAYS)} found")
    return 0 if found == len(WAYS) else 1


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
