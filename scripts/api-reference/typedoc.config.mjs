import { Converter, ReflectionKind } from 'typedoc'
import { entryPoints } from './entry-points.mjs'

const names = new Map(entryPoints.map(([name, file]) => [file, name]))

/** Modules are called as they are imported. */
function nameModules(app) {
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    if (!reflection.kindOf(ReflectionKind.Module)) return
    const [{ fileName }] = context.getSymbolFromReflection(reflection).declarations
    reflection.name = names.get(fileName)
  })
}

export default {
  name: 'Mailherald',
  plugin: [nameModules],
  entryPoints: entryPoints.map(([, file]) => file),
  tsconfig: 'tsconfig.json',
  compilerOptions: { paths: Object.fromEntries(entryPoints.map(([name, file]) => [name, [file]])) },
  out: 'dist',
  readme: 'none',
  excludeExternals: true,
  excludePrivate: true,
  excludeInternal: true,
  disableSources: true,
  treatWarningsAsErrors: true,
}
