import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { hexLine } from '../lib/hex.js'
import { lineAt, linesOf } from '../lib/text-lines.js'
import { visible } from '../lib/visible.js'
import { Choice } from './choice.js'
import { Lines } from './lines.js'

const views = ['formatted', 'text', 'hex'] as const
type View = (typeof views)[number]

/** The bytes of a body: as they are, in hexadecimal, and JSON also with line breaks. */
export function Bytes({ of: bytes }: { readonly of: Uint8Array }) {
  const text = useMemo(() => new TextDecoder().decode(bytes), [bytes])
  const formatted = useMemo(() => formattedJson(text), [text])
  const [wanted, setWanted] = useState<View>('formatted')
  const view = wanted === 'formatted' && formatted === undefined ? 'text' : wanted
  const box = useRef<HTMLDivElement>(null)
  const columns = useColumns(box)
  const choices = views.filter((each) => each !== 'formatted' || formatted !== undefined)
  return (
    <div ref={box}>
      <Choice
        name="How to show the body"
        choices={choices}
        chosen={view}
        choose={(view) => setWanted(view)}
      />
      {view === 'hex' ? (
        <Hex bytes={bytes} columns={columns} />
      ) : (
        <Plain text={view === 'formatted' ? (formatted ?? '') : text} columns={columns} />
      )}
    </div>
  )
}

function Plain({ text, columns }: { readonly text: string; readonly columns: number }) {
  const starts = useMemo(() => linesOf(text, columns), [text, columns])
  const line = (index: number): string => visible(lineAt(text, starts, index))
  return <Lines name="Body as text" count={starts.length} line={line} />
}

function Hex({ bytes, columns }: { readonly bytes: Uint8Array; readonly columns: number }) {
  // Offset, two spaces, and four characters for each byte.
  const width = columns >= 74 ? 16 : columns >= 42 ? 8 : 4
  const line = (index: number): string => hexLine(bytes, index, width)
  return <Lines name="Body in hexadecimal" count={Math.ceil(bytes.length / width)} line={line} />
}

function formattedJson(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return undefined
  }
}

/** How many characters there is room for. */
function useColumns(box: { readonly current: HTMLElement | null }): number {
  const [columns, setColumns] = useState(80)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => {
      setColumns(Math.max(20, Math.floor((element.clientWidth - padding) / characterWidth)))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return columns
}

const padding = 40
const characterWidth = 7.3
