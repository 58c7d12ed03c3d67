"""A pack is prepared once, to the same bytes each time, and the committed file is true."""

import subprocess
import sys
from pathlib import Path

import pytest
from invented import write_pack

import aibrief_seeds
from aibrief_seeds import BUNDLED, pack_folder, prepared_file
from aibrief_store.errors import LibraryError, PackError
from aibrief_store.library import Library
from aibrief_store.planting import prepared

ROOT = Path(__file__).parents[2]


def test_the_bundled_packs_prepared_file_is_what_its_folder_says() -> None:
    whole = prepared(pack_folder(BUNDLED))
    assert prepared_file(BUNDLED).read_bytes() == whole, (
        "the pack has changed: run python -m aibrief_store.planting"
    )


def test_preparing_gives_the_same_bytes_each_time(tmp_path: Path) -> None:
    assert prepared(write_pack(tmp_path / "a")) == prepared(write_pack(tmp_path / "b"))


def test_another_content_of_one_version_is_planted_anew(tmp_path: Path) -> None:
    folder, file = write_pack(tmp_path / "lamps"), tmp_path / "lamps.json"
    file.write_bytes(prepared(folder))
    Library.open(tmp_path / "library.json", prepared=file).close()
    entities = (folder / "entities.toml").read_text()
    (folder / "entities.toml").write_text(entities.replace('"Maker of Glow"', '"Makes Glow"'))
    file.write_bytes(prepared(folder))
    library = Library.open(tmp_path / "library.json", prepared=file)
    assert library.entity("lumora").description.en == "Makes Glow"
    library.close()


def test_prepared_keys_reach_the_search(tmp_path: Path) -> None:
    file = tmp_path / "lamps.json"
    file.write_bytes(prepared(write_pack(tmp_path / "lamps")))
    library = Library.open(tmp_path / "library.json", prepared=file)
    assert library.search("rumora")[0].id == "lumora"
    library.close()


def test_a_faulty_pack_is_not_prepared(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "lamps")
    (folder / "entities.toml").unlink()
    with pytest.raises(PackError, match="entities"):
        prepared(folder)


@pytest.mark.parametrize("data", [None, b"", b"{}", b'{"head":{"id":"lamps","version":1},\n"tab'])
def test_a_prepared_file_that_is_none_is_named(tmp_path: Path, data: bytes | None) -> None:
    file = tmp_path / "lamps.json"
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(LibraryError, match="prepared pack"):
        Library.open(tmp_path / "library.json", prepared=file)


def test_opening_a_library_imports_no_converter_no_screen_and_no_tinydb(tmp_path: Path) -> None:
    file, library = tmp_path / "lamps.json", tmp_path / "library.json"
    file.write_bytes(prepared(write_pack(tmp_path / "lamps")))
    Library.open(library, prepared=file).close()
    code = f"""
import sys
from pathlib import Path
from aibrief_store.library import Library
library = Library.open(Path({str(library)!r}), prepared=Path({str(file)!r}))
library.claims_on("lumora")
print(*sys.modules)
"""
    rooms = f"sys.path[:0] = {[str(ROOT / room) for room in ('store', 'seeds')]!r}"
    run = subprocess.run(
        [sys.executable, "-c", f"import sys; {rooms}\n{code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    heavy = {"tinydb", "textual", "rich", "rapidfuzz", "pypinyin", "opencc", "hanja", "tomllib"}
    heavy |= {"asyncio", "difflib", "json", "platformdirs", "tempfile"}
    assert not heavy & set(run.stdout.split())


def test_the_seeds_are_found_beside_their_package() -> None:
    here = Path(aibrief_seeds.__file__).parent
    assert pack_folder(BUNDLED) == here / BUNDLED
    assert prepared_file(BUNDLED).parent == here
