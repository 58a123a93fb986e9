"""The tables alone as a Word document by python-docx: no charts, anchors, styles of cells, repeated heads or manifest.

    python3 with_python_docx.py TABLES.json OUT.docx
"""
import json
import sys

from docx import Document


def main(source, out):
    with open(source, encoding="utf-8") as file:
        tables = json.load(file)
    document = Document()
    for rows in tables:
        table = document.add_table(rows=len(rows), cols=max(len(row) for row in rows))
        for line, row in zip(table.rows, rows):
            cells = line.cells
            for place, text in enumerate(row):
                cells[place].text = text
        document.add_paragraph()
    document.save(out)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
