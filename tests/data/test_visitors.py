"""Names of the shipped visitors, as the list of visits says them."""

import pytest

from tests.ui import pages


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("en", "Emperor Akihito: "),
        ("ja", "天皇（現・上皇）："),
        ("vi", "Nhà vua Akihito (明仁): "),
    ],
)
def test_an_office_that_is_in_the_name_is_not_said_twice(language, titles):
    """The list names visitor and office, and "Emperor Akihito" once."""
    (only,) = pages.listed(pages.opened("visits", f"lang={language}&office=emperor"))
    assert only.startswith(titles)
