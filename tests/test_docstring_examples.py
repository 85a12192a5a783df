"""Every example in a docstring runs, in the module that a user would import."""

import doctest
import importlib
import pkgutil

import pytest

import suksesi

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(suksesi.__path__, prefix="suksesi.")
    if not module.name.endswith(".__main__")
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_the_module_print_what_they_say(name):
    module = importlib.import_module(name)
    failed, _ = doctest.testmod(module, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert failed == 0
