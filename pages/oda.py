"""Who pays how much, by which definition? Yearly amounts of donors, stacked, compared, shared."""

from lib.figures import oda as figures
from lib.frames import oda as frames
from lib.ui import blocks, cache, money, oda_controls, oda_table, oda_words, record, shell

text = shell.enter()
place = blocks.opening(text, "oda")

pair, bases, order, belong = record.pair(), money.bases(), money.order(), money.sets()
choice = oda_controls.choose(text, bases, belong, cache.table("eras"), pair.tiers, order)
basis = bases[choice.measure, choice.prices]
subject = oda_words.Subject(choice, basis, pair.recipient)
found = frames.compare(
    basis, frames.years(basis, choice, record.spells()), pair.first, choice.donors
)

if found.values.empty:
    ways = oda_words.undo(text, choice, bases, oda_controls.measure(text, bases))
    blocks.empty(text, ways, oda_words.empty(text, subject))
else:
    sentence, about = oda_words.sentence(text, subject, found), subject.about(text)
    blocks.answer(place, sentence)
    palette = figures.colours(found.donors, order, pair.first)
    if refused := oda_words.refusal(text, subject, found):
        blocks.note(refused)
    elif choice.view in figures.VIEWS:
        blocks.chart("oda", figures.VIEWS[choice.view](found, text, about, palette), sentence)
    left_out = frames.left_out(bases[choice.measure, "current"], basis, choice)
    outside = frames.outside(belong, found.donors)
    if caveats := oda_words.caveats(text, subject, found, left_out, outside):
        blocks.note(caveats)
    blocks.table(
        text,
        oda_table.rows(text, subject, found),
        oda_table.file(subject, found),
        unfolded=choice.view == "table",
    )
blocks.source(text, record.named_sources(basis.sources), pair.release)
