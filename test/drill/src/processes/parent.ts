/** What the drill tells a process that it starts. */
export function told(): unknown {
  // Also when the drill itself is killed.
  process.on('disconnect', () => process.exit())
  return JSON.parse(process.argv[2] ?? '{}')
}

export function tellReady(): void {
  process.send?.('ready')
}
