# SPDX-License-Identifier: Apache-2.0
#
# make run    reads Examples/ and shows what came of it
# make test   runs every test
#
# Debug is built once, for the tests; release once, for everything that runs the program.

SWIFT ?= swift
# Nobody steps through the tests with a debugger here; without its information the build is a third quicker.
DEBUG := -debug-info-format none
# Optimised over the borders of modules, and with Swift's own library in it: a tenth quicker, and it runs where no Swift is.
RELEASE := -c release --static-swift-stdlib -Xswiftc -cross-module-optimization
DATELINE := .build/release/dateline
PAGE := .build/dateline-examples.html

# The lexicons, compiled: the program is built with them, so that it has nothing to parse when it starts.
IMAGE := Sources/CLexiconData/lexicon.image
LEXICONS := $(wildcard Sources/NewsLexicons/Resources/*.tsv Sources/NewsLexicons/*.swift Sources/NewsText/Folding/*.swift)

.PHONY: run test build release deps lint format bench bench-stories eval golden train-stories

run: release
	@$(DATELINE) read Examples/captures
	@$(DATELINE) read --format html Examples/captures > $(PAGE)
	@echo "The same as a page: $(CURDIR)/$(PAGE)"

test: deps $(IMAGE)
	$(SWIFT) test $(DEBUG)

build: deps $(IMAGE)
	$(SWIFT) build --build-tests $(DEBUG)

release: deps $(IMAGE)
	$(SWIFT) build $(RELEASE) --product dateline

deps:
	@scripts/install-dependencies

# Touched, because a build before the first image knew of none.
$(IMAGE): $(LEXICONS) | deps
	$(SWIFT) build $(RELEASE) --product compile-lexicons
	.build/release/compile-lexicons Sources/NewsLexicons/Resources $(IMAGE)
	@touch Sources/CLexiconData/CLexiconData.c

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Benchmarks Package.swift

format:
	$(SWIFT) format format --in-place --recursive Sources Tests Benchmarks Package.swift

bench: release
	$(SWIFT) build $(RELEASE) --product annotation-bench
	scripts/bench $(DATELINE)

# A stream of a hundred thousand invented articles; a million take a quarter of an hour.
bench-stories: deps $(IMAGE)
	$(SWIFT) build $(RELEASE) --product story-bench
	.build/release/story-bench --articles 100000

# What stories reach that the weights have not seen takes some minutes, numpy and scikit-learn; without those it is skipped.
eval: release
	scripts/eval $(DATELINE)
	scripts/train-stories $(DATELINE) --gate

golden: deps $(IMAGE)
	DATELINE_UPDATE_GOLDEN=1 $(SWIFT) test $(DEBUG)

# Needs the development sets beside the project, numpy and scikit-learn; some minutes.
train-stories: release
	scripts/train-stories $(DATELINE) --write
