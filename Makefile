# SPDX-License-Identifier: Apache-2.0
#
# make run    reads Examples/ and shows what came of it
# make test   runs every test
#
# Debug is built once, for the tests; release once, for everything that runs the program.

SWIFT ?= swift
# Nobody steps through the tests with a debugger here; without its information the build is a third quicker.
DEBUG := -debug-info-format none
DATELINE := .build/release/dateline
PAGE := .build/dateline-examples.html

.PHONY: run test build release deps lint format bench eval golden

run: release
	@$(DATELINE) read Examples/captures
	@$(DATELINE) read --format html Examples/captures > $(PAGE)
	@echo "The same as a page: $(CURDIR)/$(PAGE)"

test: deps
	$(SWIFT) test $(DEBUG)

build: deps
	$(SWIFT) build --build-tests $(DEBUG)

release: deps
	$(SWIFT) build -c release --product dateline

deps:
	@scripts/install-dependencies

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

format:
	$(SWIFT) format format --in-place --recursive Sources Tests Package.swift

bench: release
	scripts/bench $(DATELINE)

eval: release
	scripts/eval $(DATELINE)

golden: deps
	DATELINE_UPDATE_GOLDEN=1 $(SWIFT) test $(DEBUG)
