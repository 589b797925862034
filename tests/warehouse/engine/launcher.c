/*
 * Runs the clickhouse-local program that is inside chdb's library, with a stack of a plain process (Node's threads are refused for theirs).
 * argv[1]: path of libchdb.so or libchdb.dylib; the rest are arguments of clickhouse-local. The entry is exported and not documented: chdb is pinned.
 */
#include <dlfcn.h>
#include <stdio.h>

typedef void *(*run_entry)(int, char **);
typedef const char *(*error_entry)(void *);

int main(int argc, char **argv) {
  if (argc < 2) {
    fputs("launcher LIBRARY [ARGUMENT ...]\n", stderr);
    return 2;
  }
  void *library = dlopen(argv[1], RTLD_NOW);
  run_entry run = library ? (run_entry)dlsym(library, "chdb_query_cmdline") : NULL;
  error_entry error = library ? (error_entry)dlsym(library, "chdb_result_error") : NULL;
  if (run == NULL || error == NULL) {
    fprintf(stderr, "%s\n", dlerror());
    return 1;
  }
  argv[1] = "clickhouse";
  const char *said = error(run(argc - 1, argv + 1));
  if (said != NULL) {
    fprintf(stderr, "%s\n", said);
    return 1;
  }
  return 0;
}
