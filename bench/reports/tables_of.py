"""Writes the texts of a Word document's tables as JSON: tables, rows, cells.

    python3 tables_of.py REPORT.docx TABLES.json
"""
import json
import sys
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def main(document, out):
    with zipfile.ZipFile(document) as package:
        body = ElementTree.fromstring(package.read("word/document.xml"))
    tables = [[["".join(text.text or "" for text in cell.iter(W + "t")) for cell in row.iter(W + "tc")] for row in table.iter(W + "tr")] for table in body.iter(W + "tbl")]
    with open(out, "w", encoding="utf-8") as file:
        json.dump(tables, file, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
