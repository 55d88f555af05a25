"""No fault of a file says more than its name, its row and what is wrong."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from lib import load
from lib.text import Words
from tests.tables import EVENTS, HEADER, MUSIC, PARIS, lines


def wrong(name: str, file: str, row: int | None = None) -> load.TableError:
    """The error of a table, which names the file and the row and nothing of the disk."""
    with pytest.raises(load.TableError) as caught:
        load.table(name)
    error = caught.value
    assert error.file == file
    assert error.row == row
    said = str(error)
    assert said.startswith(f"{file}, row {row}: " if row else f"{file}: ")
    assert "hidden-folder" not in said
    assert "Error" not in said
    assert "\n" not in said
    assert len(said) < 200
    return error


BROKEN: list[tuple[str, Callable[[Path], object], int | None, str]] = [
    ("missing", lambda path: None, None, "is missing"),
    ("empty", lambda path: path.write_bytes(b""), None, "is empty"),
    ("blank", lambda path: path.write_bytes(b" \n\r\n"), None, "is empty"),
    ("only a byte order mark", lambda path: path.write_bytes(b"\xef\xbb\xbf"), None, "is empty"),
    ("only a header", lines(HEADER), None, "has no rows"),
    ("cut in half", lines(HEADER, PARIS, "old-music,07XX,cul"), 3, "has 3 cells"),
    ("a short row", lines(HEADER, "paris-1973,1973-09-21", MUSIC), 2, "has 2 cells"),
    ("a long row", lines(HEADER, PARIS, MUSIC + ",more"), 3, "has 9 cells"),
    ("another header", lines("a,b", "1,2"), 1, "column"),
    ("a column too many", lines(HEADER + ",note", PARIS + ",x"), 1, "column note"),
    ("a column missing", lines(HEADER[:-7], PARIS[:-1]), 1, "actors"),
    ("a column twice", lines(HEADER + ",date", PARIS + ",1973"), 1, "twice"),
    ("a duplicate key", lines(HEADER, PARIS, MUSIC, PARIS), 4, "paris-1973"),
    ("a bad date", lines(HEADER, PARIS, MUSIC.replace("07XX", "long ago")), 3, "long ago"),
    ("30 February", lines(HEADER, PARIS.replace("09-21", "02-30")), 2, "1973-02-30"),
    ("29 February 1973", lines(HEADER, PARIS.replace("09-21", "02-29")), 2, "1973-02-29"),
    ("month 13", lines(HEADER, PARIS.replace("09-21", "13")), 2, "1973-13"),
    ("no date", lines(HEADER, PARIS.replace("1973-09-21", "")), 2, "date"),
    ("an interval backwards", lines(HEADER, MUSIC.replace("07XX", "1991/1979")), 2, "1991/1979"),
    ("days backwards", lines(HEADER, MUSIC.replace("07XX", "1991-05-03/1991-05-01")), 2, "1991"),
    ("a bad code", lines(HEADER, PARIS.replace("high", "surely")), 2, "surely"),
    ("a code with markup", lines(HEADER, PARIS.replace("paris-1973", "<b>")), 2, "<b>"),
    ("a number that is none", lines(HEADER, PARIS, MUSIC.replace(",1,", ",one,")), 3, "one"),
    ("an infinite number", lines(HEADER, PARIS.replace(",3,", ",inf,")), 2, "inf"),
    ("a number too large", lines(HEADER, PARIS.replace(",3,", ",1e999,")), 2, "1e999"),
    ("a huge whole number", lines(HEADER, PARIS.replace(",3,", ",1e30,")), 2, "1e"),
    ("half a step", lines(HEADER, PARIS.replace(",3,", ",2.5,")), 2, "2.5"),
    ("no number", lines(HEADER, PARIS, MUSIC.replace(",1,", ",,")), 3, "importance"),
    ("NUL", lambda path: path.write_bytes(EVENTS.encode() + b"\0"), 4, "NUL"),
    ("UTF-16", lambda path: path.write_bytes(EVENTS.encode("utf-16")), None, "UTF-8"),
    ("Latin-1", lambda path: path.write_bytes(EVENTS.encode() + b"\xe9"), None, "UTF-8"),
    ("a directory", lambda path: path.mkdir(), None, "cannot be read"),
    ("a quote never closed", lines(HEADER, PARIS, '"' + MUSIC), 3, "not CSV"),
    ("text after a quote", lines(HEADER, PARIS, '"old"' + MUSIC), 3, "not CSV"),
    ("a cell too long", lines(HEADER, PARIS, "x" * 200_000 + MUSIC), 3, "not CSV"),
]


@pytest.mark.parametrize(
    ("wreck", "row", "says"),
    [pytest.param(*rest, id=name) for name, *rest in BROKEN],
)
def test_a_broken_table_names_file_and_row(
    data: Path, wreck: Callable[[Path], object], row: int | None, says: str
) -> None:
    """Whatever is wrong with a file is one TableError in plain words, without a path."""
    wreck(data / "events.csv")
    assert says in str(wrong("events", "events.csv", row))


def test_a_file_nobody_may_read(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without permission cannot be read, and the system's words are not repeated."""

    def refused(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refused)
    assert str(wrong("events", "events.csv")) == "events.csv: cannot be read"


def test_a_key_of_several_columns(data: Path) -> None:
    """The second row with the same event and source is the one that is wrong."""
    lines("event,source,locator", "a,s,1", "a,t,", "a,s,2")(data / "evidence.csv")
    assert "twice" in str(wrong("evidence", "evidence.csv", 4))


def test_a_row_after_a_line_break_in_a_cell(data: Path) -> None:
    """Rows are counted in lines of the file, as an editor shows them."""
    lines("event,source,locator", 'a,s,"one', 'two"', "b,s!,")(data / "evidence.csv")
    assert "s!" in str(wrong("evidence", "evidence.csv", 4))


def test_the_package_is_json(data: Path) -> None:
    """A package that is no JSON object is named, like a table."""
    whole = (Path(load.__file__).parent.parent / "data" / "datapackage.json").read_text("utf-8")
    for content, says in (
        ("{", "is not JSON"),
        ("[]", "is not a JSON object"),
        ("{}", "has no field name"),
        (whole.replace('"tiers": [', '"steps": ['), "has no field tiers"),
        (whole.replace('"version": "2026.11"', '"version": 2026.11'), "has no field version"),
        (whole.replace('"JPN",\n', '"JPN", "KOR",\n'), "has no field pair"),
    ):
        (data / "datapackage.json").write_text(content, "utf-8")
        with pytest.raises(load.TableError) as caught:
            load.package()
        assert str(caught.value) == f"datapackage.json: {says}"


def other_words(data: Path, file: str, content: bytes | None) -> None:
    """A language `xx` with one file of this content, or without it."""
    folder = data / "text" / "xx"
    shutil.copytree(Path(load.__file__).parent.parent / "data" / "text" / "en", folder)
    (folder / file).unlink()
    if content is not None:
        (folder / file).write_bytes(content)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "is missing"),
        (b"", "is empty"),
        (b"[app\n", "is not TOML"),
        (b"\xff", "is not UTF-8 text"),
        (b"a = " + b"[" * 5000, "is not TOML"),
        (b'[app]\nname = "No language"\n', "has no locale that is known"),
        (b'[language]\nlocale = "klingon"\n', "has no locale that is known"),
        (b"[language]\nlocale = 7\n", "has no locale that is known"),
        (b"language = 7\n", "has no locale that is known"),
    ],
)
def test_phrases_that_cannot_be_used(data: Path, content: bytes | None, says: str) -> None:
    """Without its phrases a language is none; the file is named with its folder, no more."""
    other_words(data, "ui.toml", content)
    with pytest.raises(load.TableError) as caught:
        load.words("xx")
    assert str(caught.value).startswith(f"text/xx/ui.toml: {says}")
    assert "hidden-folder" not in str(caught.value)


@pytest.mark.parametrize(
    ("file", "content", "says"),
    [
        ("names.csv", b"table,name\na,b\n", "text/xx/names.csv, row 1: has no column code"),
        ("events.csv", b"event\na,b\n", "text/xx/events.csv, row 2: has 2 cells"),
        ("tiers.csv", b"\xff", "text/xx/tiers.csv: is not UTF-8 text"),
    ],
)
def test_a_broken_table_of_words_is_lacking(
    data: Path, file: str, content: bytes, says: str
) -> None:
    """The language goes on with the reference's words in that place, and says what is wrong."""
    other_words(data, file, content)
    reference = Words(
        "en",
        {"language": {"locale": "en_GB"}},
        {("people", "france"): "The French"},
        {"events": {"dong-du-1905": ("Go East", "")}, "tiers": {"special": ("Special!", "")}},
    )
    words = load.words("xx", reference)
    (error,) = words.broken
    assert str(error).startswith(says)
    lacking = {
        "names.csv": words.name("people", "france") == "The French",
        "events.csv": words.event("dong-du-1905")[0] == "Go East",
        "tiers.csv": words.tier("special")[0] == "Special!",
    }
    assert [name for name, from_reference in lacking.items() if from_reference] == [file]


@pytest.mark.parametrize("content", [None, b"", b"event,title,summary\n"])
def test_words_nobody_has_written_yet(data: Path, content: bytes | None) -> None:
    """A table of words may be missing or empty in another language; in the reference only where
    the package has nothing that it would tell of.
    """
    other_words(data, "events.csv", content)
    assert load.words("xx").broken == []
    (data / "events.csv").write_text(EVENTS, "utf-8")
    reference = load.words("xx")
    assert [error.file for error in reference.broken] == ["text/xx/events.csv"]
    assert load.words("xx", reference).broken == []


def test_a_language_without_its_own_name(data: Path) -> None:
    """A language is never called by the reference's name: by its code, until it says its own."""
    (data / "text" / "yy").mkdir(parents=True)
    (data / "text" / "yy" / "ui.toml").write_text('[app]\ntagline = "!"\n', "utf-8")
    reference = Words("en", {"language": {"locale": "en_GB", "name": "English"}}, {}, {})
    words = load.words("yy", reference)
    assert (words("language.name"), words("app.tagline")) == ("yy", "!")
    assert words.broken == []


def test_the_reference_language_is_always_looked_for(data: Path) -> None:
    """Languages are the folders of words; the reference is one of them even when it is gone."""
    assert load.languages() == ["en"]
    for folder in ("vi", "ja", ".old"):
        (data / "text" / folder).mkdir(parents=True)
    assert load.languages() == ["en", "ja", "vi"]


cells = st.text(alphabet='0123456789-/~?%XTZ.:+eEinf ,"\n\r\t\x00aé日', max_size=12)
dates = st.text(alphabet="0123456789-/~?%XTZ.:+yuUeEpP[]{}, ", max_size=14)
quietly = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150
)


def loads_or_says(data: Path, content: bytes) -> None:
    """Load a table of this content; only the one kind of error may come, and it tells no path."""
    (data / "events.csv").write_bytes(content)
    try:
        assert isinstance(load.table("events"), pd.DataFrame)
    except load.TableError as error:
        said = str(error)
    else:
        said = "events.csv"
    assert said.startswith("events.csv")
    assert "hidden-folder" not in said


@quietly
@given(st.binary(max_size=300))
@example(b"\xef\xbb\xbf\xef\xbb\xbf")
@example(b"\x1c")
@example(b"\r")
@example(b'""')
def test_any_bytes_give_rows_or_a_named_error(data: Path, content: bytes) -> None:
    """No file, whatever it holds, makes the loader fail in another way."""
    loads_or_says(data, content)


@quietly
@given(st.integers(0, 7), cells)
def test_any_cell_gives_rows_or_a_named_error(data: Path, place: int, cell: str) -> None:
    """Nor does any cell in an otherwise good file."""
    row = PARIS.split(",")
    row[place] = cell
    loads_or_says(data, "\n".join([HEADER, ",".join(row), MUSIC, ""]).encode())


@quietly
@given(dates)
@example("Y170000002")
@example("1984?/2004-06~")
@example("2001-21")
@example("1979/")
@example("[1667,1668, 1670..1672]")
@example("-0044")
@example("9999/..")
@example("../..")
@example("/")
def test_any_date_gives_rows_or_a_named_error(data: Path, date: str) -> None:
    """Nor does any date, of whatever level of the standard; a good one covers real years."""
    loads_or_says(data, EVENTS.replace("07XX", f'"{date}"').encode())
