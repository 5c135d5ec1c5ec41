import { existsSync, readFileSync } from 'node:fs'
import { rolldown } from 'rolldown'

/**
 * Puts the built modules into few files: Node takes longer to find a module than to run it. What compiled them
 * was tsc, so that decorators are as Nest expects them.
 */
export async function bundleCode(entries, format, dir) {
  const bundle = await rolldown({
    input: Object.fromEntries(entries.map((name) => [name, `dist/${name}.js`])),
    platform: 'node',
    external: /^[^./]/,
    plugins: [built(format === 'cjs' ? withRequire : asItIs)],
  })
  await bundle.write({
    dir,
    format,
    esModule: true,
    dynamicImportInCjs: false,
    sourcemap: true,
    sourcemapExcludeSources: true,
    // The sources lie beside the code that is published.
    sourcemapPathTransform: (source) => source.replace('../', ''),
    chunkFileNames: 'shared/[name].js',
    codeSplitting: { groups },
  })
  await bundle.close()
}

const groups = [
  {
    name: 'core',
    test: /dist.(?!providers.[^.]+.|read.(form.|mail.(mime|html)))/,
    minShareCount: 2,
    priority: 1,
  },
  // Apart, so that an app whose providers send JSON has nothing of it, nor of the packages that it asks for.
  { name: 'forms', test: /dist.read./, minShareCount: 2 },
]

/** Reads what was built together with its map: so the maps lead to the TypeScript. */
const built = (edit) => ({
  name: 'built',
  load(id) {
    if (!existsSync(`${id}.map`)) return null
    const code = readFileSync(id, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')
    return { code: edit(code), map: JSON.parse(readFileSync(`${id}.map`, 'utf8')) }
  },
})

const asItIs = (code) => code

/** An `import()` of a package would stay one in CommonJS, and Jest knows none: its `require` does the same. */
const withRequire = (code) => code.replaceAll(/\bimport\(('[^.'][^']*')\)/g, 'require($1)')
