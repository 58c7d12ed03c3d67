"""Cues in a pack: the words by which reading knows properties, units and scopes."""

import shutil
from pathlib import Path

import pytest

from aibrief_seeds import BUNDLED, pack_folder
from aibrief_store.packs import check, read_pack


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(pack_folder(BUNDLED), tmp_path / BUNDLED))


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_the_bundled_packs_cues_are_read(folder: Path) -> None:
    pack = read_pack(folder).pack
    valuation = pack.properties["valuation"]
    assert "기업 가치" in valuation.cues["ko"]
    assert "valued at" in valuation.cues["en"]
    assert "估值" in valuation.cues["zh"]
    assert valuation.of[0] == "company"
    assert pack.properties["founder"].takes == ["person"]
    assert "GPU" in pack.units["gpu"].cues["ko"]
    assert "생성 AI" in pack.scopes["generative_ai"].cues["ko"]


@pytest.mark.parametrize(
    ("file", "old", "new", "finding"),
    [
        (
            "properties.toml", 'of = ["company", "group"]', 'of = ["firm"]',
            "property valuation: of: unknown kind 'firm'",
        ),
        (
            "properties.toml", 'takes = ["person"]', 'takes = ["human"]',
            "property founder: takes: unknown kind 'human'",
        ),
        (
            "properties.toml", 'cues = { ko = ["기업 가치"', 'cues = { jp = [], ko = ["기업 가치"',
            "property valuation: cues: unknown language of articles 'jp'",
        ),
        (
            "properties.toml", 'cues = { ko = ["기업 가치"', 'cues = { ko = [" ", "기업 가치"',
            "property valuation: cues.ko: a word is empty; write it or take it out",
        ),
        (
            "pack.toml", 'cues = { ko = ["GPU"', 'cues = { ko = ["", "GPU"',
            "units.gpu.cues.ko: a word is empty; write it or take it out",
        ),
    ],
)  # fmt: skip
def test_a_fault_in_cues_is_told_with_its_place(
    folder: Path, file: str, old: str, new: str, finding: str
) -> None:
    replace(folder / file, old, new)
    (found,) = check(folder)
    assert found.startswith(f"{file}: ")
    assert finding in found
