# One command sets up, builds and serves: `make`. `make help` lists the others.

PORT ?= 8080
export PORT

.DEFAULT_GOAL := serve
.PHONY: serve test release size bench lint shots setup help clean

serve: ## Set up what is missing, build, serve on http://localhost:8080/ (PORT=8081 for another), rebuild on change
	@bash scripts/serve.sh

test: ## Everything that must pass: tests on the host, lint, release build, size, tests in Chromium
	@bash scripts/test.sh

release: ## The optimised page in dist/, with a brotli copy of each text and wasm file
	@bash scripts/release.sh

size: ## Brotli bytes of what the first article needs and of every file in dist/, as JSON; fails over budget
	@[ -f dist/index.html ] || bash scripts/release.sh >&2
	@node scripts/size.mjs

bench: ## Speed, bytes and memory beside static HTML and six frameworks, into bench/ (ARGS=--help says what else)
	@bash scripts/bench.sh $(ARGS)

lint: ## Formatting, clippy and documentation, warnings being errors
	@bash scripts/lint.sh

shots: ## Screenshots of the samples into target/shots/: 320, 768 and 1280 wide, light and dark
	@bash scripts/shots.sh

setup: ## Only set up what is missing for all of the above
	@bash scripts/setup.sh test

clean: ## Remove what was built here; the tools stay in the cache
	rm -rf target dist tests/browser/.results

help: ## This list
	@awk -F':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
