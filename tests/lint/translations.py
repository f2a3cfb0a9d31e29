"""./dev translations and what ./dev lint says of them. The texts are those of the window and of all that speaks through
it: tandem-hub and tandem-till speak English to machines and to their administrators."""

import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

LUPDATE = "/usr/lib/qt6/bin/lupdate"
FOLDER = "translations"
ONLY_ENGLISH = re.compile(r"app/tandem_(hub|till)\.cpp|app/register/till_\w+\.(h|cpp)|sync/hub/hub_(options|commands)\.(h|cpp)")
# English is the sources' own language: its file has only what differs between one and many.
PLURALS_ONLY = f"{FOLDER}/tandem_en.ts"


def lupdate(files, *options):
    """Collects the texts of the sources into .ts files; returns what it complained of."""
    sources = []
    for top in ("app", "sync", "ui"):
        for folder, _, names in os.walk(top):
            sources += [f"{folder}/{name}" for name in names if name.endswith((".h", ".cpp"))]
    with tempfile.NamedTemporaryFile("w", suffix=".lst") as listed:
        listed.write("\n".join(sorted(source for source in sources if not ONLY_ENGLISH.fullmatch(source))))
        listed.flush()
        done = subprocess.run(
            [LUPDATE, *options, "-silent", "-no-obsolete", "-locations", "none", "-I", ".",
             "-tr-function-alias", "Q_DECLARE_TR_FUNCTIONS+=TANDEM_PAPER_TEXTS", "@" + listed.name, "-ts", *files],
            capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(done.stderr or "lupdate failed")
    return [line for line in done.stderr.splitlines() if line.strip()]


def present():
    return sorted(f"{FOLDER}/{name}" for name in os.listdir(FOLDER) if name.endswith(".ts"))


def update(languages):
    """Brings all files up to date with the sources; those of further languages are begun."""
    files = [file for file in present() if file != PLURALS_ONLY] + [f"{FOLDER}/tandem_{code}.ts" for code in languages]
    for complaint in lupdate(sorted(set(files))) + lupdate([PLURALS_ONLY], "-pluralonly"):
        print(complaint, file=sys.stderr)


def messages(file):
    """(context, source, hint) of each message to its list of texts; None stands for one that is unfinished."""
    found = {}
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = translation.findall("numerusform") or [translation]
            texts = ["".join(form.itertext()) for form in forms]
            if translation.get("type") or not all(text.strip() for text in texts):
                texts = None
            key = context.findtext("name"), message.findtext("source"), message.findtext("comment") or ""
            found[key] = texts, message.get("numerus") == "yes", len(forms)
    return found


def placeholders(text):
    return set(re.findall(r"%L?\d{1,2}|%L?n", text))


def markup(text):
    return re.findall(r"</?[a-zA-Z][^>]*>|&\w+;", text)


def fault(source, texts, plural, forms, wanted_forms):
    if texts is None:
        return "is not translated"
    if forms != wanted_forms:
        return f"has {forms} plural forms, its language {wanted_forms}"
    for index, text in enumerate(texts):
        # "One line" may do without its number where other forms stand for the others.
        missing = placeholders(source) - placeholders(text) - ({"%n"} if plural and index < forms - 1 else set())
        if missing or placeholders(text) - placeholders(source):
            return f"has other placeholders: {text}"
        if markup(text) and not markup(source):
            return f"has markup: {text}"
        if text.endswith("\n") != source.endswith("\n"):
            return f"ends otherwise: {text}"
    return None


def check():
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        # What the sources say now, as if nothing had been translated; in each language with its plural forms.
        fresh = {file: f"{folder}/{os.path.basename(file)}" for file in present()}
        wrong += lupdate(fresh.values())
        for file, empty in fresh.items():
            wanted = messages(empty)
            if file == PLURALS_ONLY:
                wanted = {key: value for key, value in wanted.items() if value[1]}
            there = messages(file)
            told = [(key, "is in no source any more") for key in there.keys() - wanted.keys()]
            told += [(key, "is missing") for key in wanted.keys() - there.keys()]
            for key in there.keys() & wanted.keys():
                what = fault(key[1], *there[key], wanted[key][2])
                if what:
                    told.append((key, what))
            wrong += [f"{file}: {context}: “{source}” {what}" for (context, source, _), what in sorted(told)]
    for line in wrong:
        print(line)


if __name__ == "__main__":
    update(sys.argv[2:]) if sys.argv[1] == "update" else check()
