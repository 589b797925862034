# Reads every .csv of a folder with read.csv as it is, and prints dimensions, types and text as tab-separated lines of JSON-quoted cells.
folder <- commandArgs(trailingOnly = TRUE)[1]
quoted <- function(x) encodeString(x, quote = '"')
for (path in sort(list.files(folder, pattern = "\\.csv$", full.names = TRUE))) {
  frame <- read.csv(path, check.names = FALSE, colClasses = "character", na.strings = character(0), encoding = "UTF-8")
  guessed <- read.csv(path, check.names = FALSE, encoding = "UTF-8")
  numeric <- names(guessed)[vapply(guessed, function(column) is.numeric(column) || (is.logical(column) && all(is.na(column))), logical(1))]
  cat(sub("\\.csv$", "", basename(path)), nrow(frame), ncol(frame), paste(numeric, collapse = "~"), sum(nchar(unlist(frame), type = "chars")), sep = "\t")
  cat("\n")
}
