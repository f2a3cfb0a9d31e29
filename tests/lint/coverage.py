"""What the tests walked through of some folders, from `llvm-cov export` on standard input.

coverage.py LEAST FOLDER...            a table; fails when less than LEAST per cent of the branches were taken
coverage.py --missed LEAST FOLDER...   before it each side of a branch that was never taken, and each function never called

A header is compiled into many programs, and a template many times: what one of them takes is taken. Two kinds of branches
are the compiler's, and left out. A comparison that is `= default` has one for each member, but clang counts nothing inside
it: to its knowledge all were always equal; tests/sync/model/tst_equality.cpp sees that no member is forgotten. And a
`switch` over an enum has one for a value that is in no `case`, which -Wswitch-enum lets nobody forget.
"""

import collections
import json
import os
import sys


def read(export, folders):
    """By file: {place: [taken as true, taken as false]}, {function: calls}, {line: calls}."""
    place_of = {}

    def inside(name):
        if name not in place_of:
            # Headers are reached through links, see tandem_module().
            path = os.path.relpath(os.path.realpath(name))
            place_of[name] = path if any(path.startswith(folder + "/") for folder in folders) else None
        return place_of[name]

    sources = {}

    def is_the_compilers(name, line, column):
        if name not in sources:
            with open(name, "rb") as source:
                sources[name] = source.read().split(b"\n")
        text = sources[name][line - 1]
        return text[:column].endswith(b"= default") or text[: column - 1].endswith(b"switch (")

    branches = collections.defaultdict(lambda: collections.defaultdict(lambda: [0, 0]))
    functions = collections.defaultdict(lambda: collections.defaultdict(int))
    for function in export["functions"]:
        names = [inside(name) for name in function["filenames"]]
        if names[0]:
            functions[names[0]][tuple(function["regions"][0][:2])] += function["count"]
        seen = collections.Counter()
        for branch in function["branches"]:
            line, column, line_end, column_end, yes, no, file = branch[:7]
            if not names[file] or is_the_compilers(names[file], line, column):
                continue
            place = (line, column, line_end, column_end)
            taken = branches[names[file]][(*place, seen[file, place])]
            seen[file, place] += 1
            taken[0] += yes
            taken[1] += no
    lines = {inside(file["filename"]): file["summary"]["lines"] for file in export["files"] if inside(file["filename"])}
    return branches, functions, lines


def show_missed(branches, functions):
    for name in sorted(set(branches) | set(functions)):
        missed = {(line, column, "never called") for (line, column), calls in functions[name].items() if not calls}
        for (line, column, *_), taken in branches[name].items():
            never = [side for side, count in zip(("true", "false"), taken) if not count]
            if never:
                missed.add((line, column, "never " + " nor ".join(never)))
        for line, column, what in sorted(missed):
            print(f"{name}:{line}:{column}: {what}")


def share(taken, all_of_them):
    # Rounded down: what is not whole is not 100.
    return f"{taken * 10000 // all_of_them / 100:.2f}%" if all_of_them else "-"


def main(arguments):
    missed_too = arguments[0] == "--missed"
    least, *folders = arguments[1:] if missed_too else arguments
    branches, functions, lines = read(json.load(sys.stdin)["data"][0], folders)
    if missed_too:
        show_missed(branches, functions)
    print(f"{'':36} {'lines':>9} {'branches':>9}")
    sums = collections.Counter()
    for name in sorted(lines):
        sides = [count for taken in branches[name].values() for count in taken]
        row = {"line": lines[name]["covered"], "lines": lines[name]["count"],
               "side": sum(count > 0 for count in sides), "sides": len(sides)}
        sums.update(row)
        print(f"{name:36} {share(row['line'], row['lines']):>9} {share(row['side'], row['sides']):>9}")
    print(f"{'all':36} {share(sums['line'], sums['lines']):>9} {share(sums['side'], sums['sides']):>9}")
    if sums["side"] * 100 < float(least) * sums["sides"]:
        print(f"{sums['sides'] - sums['side']} branches are in no test: less than {least} % are", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
