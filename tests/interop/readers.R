# Reads every .csv of a folder with read.csv as it is, writes what it read into a second folder, and prints for each file which columns came out as numbers.
folders <- commandArgs(trailingOnly = TRUE)
for (path in sort(list.files(folders[1], pattern = "\\.csv$", full.names = TRUE))) {
  frame <- read.csv(path, check.names = FALSE, colClasses = "character", na.strings = character(0), encoding = "UTF-8")
  write.csv(frame, file.path(folders[2], basename(path)), row.names = FALSE)
  guessed <- read.csv(path, check.names = FALSE, encoding = "UTF-8")
  numeric <- names(guessed)[vapply(guessed, function(column) is.numeric(column) || (is.logical(column) && all(is.na(column))), logical(1))]
  cat(sub("\\.csv$", "", basename(path)), paste(numeric, collapse = "~"), sep = "\t")
  cat("\n")
}
