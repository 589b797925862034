"""Reads every <name>.csv of a folder with Python's csv and with pandas, and every <name>.xlsx with pandas, and prints what it found as JSON."""
import csv, json, pathlib, sys

import pandas

folder = pathlib.Path(sys.argv[1])
found = {}
for path in sorted(folder.glob('*.csv')):
    with open(path, newline='', encoding='utf-8') as file:
        found[f'python csv/{path.stem}'] = list(csv.reader(file))
    frame = pandas.read_csv(path, dtype=str, keep_default_na=False)
    found[f'pandas/{path.stem}'] = [list(frame.columns)] + frame.values.tolist()
    # Without a word of advice: a column of numbers must come out as numbers.
    guessed = pandas.read_csv(path, low_memory=False)
    found[f'pandas guessed/{path.stem}'] = {name: bool(pandas.api.types.is_numeric_dtype(guessed[name])) for name in guessed.columns}
for path in sorted(folder.glob('*.xlsx')):
    frame = pandas.read_excel(path, sheet_name=0, header=0, dtype=object, keep_default_na=False)
    kinds = [list(frame.columns)] + [[None if cell == '' else cell if isinstance(cell, (int, float, str)) else cell.strftime('%Y-%m-%d') for cell in row] for row in frame.values.tolist()]
    found[f'workbook/{path.stem}'] = kinds
json.dump(found, sys.stdout)
