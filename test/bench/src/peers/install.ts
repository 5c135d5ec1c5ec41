import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The libraries of others, at the newest versions that run on Node 20. */
export const versions = {
  'stay-hooked': '0.1.0',
  '@email-service/email-service': '0.1.7',
  '@novu/providers': '0.24.2',
  '@sendgrid/eventwebhook': '8.0.0',
  standardwebhooks: '1.1.1',
  svix: '1.99.1',
  resend: '6.38.0',
} as const

export type Peer = keyof typeof versions

/**
 * Installs each in a folder of its own below one that is outside of the workspace.
 *
 * @returns why some could not be installed
 */
export function installPeers(folder: string): Partial<Record<Peer, string>> {
  const failures: Partial<Record<Peer, string>> = {}
  for (const peer of Object.keys(versions) as Peer[]) {
    const reason = install(peer, folderOf(peer, folder))
    if (reason !== undefined) failures[peer] = reason
  }
  return failures
}

function install(peer: Peer, folder: string): string | undefined {
  if (existsSync(join(folder, 'node_modules', peer))) return undefined
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  try {
    execFileSync('npm', ['install', ...quiet, `${peer}@${versions[peer]}`], {
      cwd: folder,
      stdio: 'pipe',
    })
    return undefined
  } catch (error) {
    const { stderr } = error as { stderr?: Buffer }
    const [line] = /npm error .+/.exec(stderr?.toString() ?? '') ?? []
    return line ?? (error as Error).message
  }
}

/** Imports one that is installed, or a module of it. */
export async function importPeer(peer: Peer, folder: string, path = ''): Promise<unknown> {
  const { resolve } = createRequire(join(folderOf(peer, folder), 'package.json'))
  return import(pathToFileURL(resolve(`${peer}${path}`)).href)
}

function folderOf(peer: Peer, folder: string): string {
  return join(folder, peer.replace('/', '+'))
}
