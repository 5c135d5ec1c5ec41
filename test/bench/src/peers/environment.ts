/** Where the peers are installed: `run` tells it to the processes that measure. */
export const folderVariable = 'MAILHERALD_BENCH_PEERS'
/** Why some could not be installed, as JSON. */
export const failuresVariable = 'MAILHERALD_BENCH_FAILURES'
