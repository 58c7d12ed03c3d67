"""The bundled pack is sound by itself, and repeats none of the articles' sentences."""

import os
import subprocess
import sys
from itertools import chain

import pytest
from corpus import ARTICLES, FOLDER, ROOT, exclusions, needs_articles, pack

from aibrief_store.packs import check

BORROWED = ROOT.parent / "shared" / "tools" / "borrowed"


def test_the_bundled_pack_has_no_findings() -> None:
    assert check(FOLDER) == []


def test_every_entity_has_a_name_and_a_description_in_both_languages() -> None:
    bare = [
        entity.id
        for entity in pack().entities.values()
        if not entity.names or not entity.description.en or not entity.description.ko
    ]
    assert bare == []


def test_no_entity_has_the_same_name_twice() -> None:
    twice = [
        (entity.id, name.value)
        for entity in pack().entities.values()
        for number, name in enumerate(entity.names)
        if any((n.value, n.lang) == (name.value, name.lang) for n in entity.names[:number])
    ]
    assert twice == []


def test_every_claim_says_one_sentence_in_both_languages() -> None:
    wanting = [
        claim.id
        for claim in pack().claims.values()
        if not claim.statement.en.strip().endswith((".", ".’", ".”"))
        or not claim.statement.ko.strip().endswith((".", ".’", ".”"))
    ]
    assert wanting == []


def test_every_passage_has_its_gist_in_both_languages() -> None:
    passages = chain.from_iterable(source.outline for source in pack().sources.values())
    assert [p.id for p in passages if not p.gist.en.strip() or not p.gist.ko.strip()] == []


def test_every_entity_is_spoken_of() -> None:
    named = {m.entity for source in pack().sources.values() for m in source.mentions}
    named |= {claim.subject for claim in pack().claims.values()}
    text = "\n".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("sources/*.toml"))
    wholes = {whole for entity in pack().entities.values() for whole in entity.part_of}
    # Objects, speakers and qualifiers stand in quotes; wholes stand over entities spoken of.
    silent = [id for id in pack().entities if id not in named | wholes and f'"{id}"' not in text]
    assert silent == []


def test_exceptions_are_made_for_claims_that_the_pack_has() -> None:
    listed = exclusions()
    named = {e.claim for e in listed.figure} | {e.claim for e in listed.statement}
    named |= {e.claim for e in listed.date}
    assert named - pack().claims.keys() == set()


@needs_articles
@pytest.mark.skipif(not BORROWED.is_file(), reason="../shared/tools/borrowed is not here")
def test_nothing_here_repeats_sixteen_letters_of_an_article() -> None:
    ran = subprocess.run(
        [sys.executable, str(BORROWED), str(ROOT), str(ARTICLES)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    if "not a git repository" in ran.stderr:
        pytest.skip("no git checkout: the tool compares the files that git tracks")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
