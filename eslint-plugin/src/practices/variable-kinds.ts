import { isFunction, KeptWith, plainKey } from '../flow/index.js';
import type { Flow, Node, SourceFile, Variable } from '../flow/index.js';

/** What a name is imported as: `default` for a default import or a whole CommonJS module. */
interface Imported {
  specifier: string;
  name: string;
}

/** What the variables of one name are, all scopes of the file together. */
export type VariableKind = 'functions' | 'others' | Imported;

const known = new KeptWith<SourceFile, ReadonlyMap<string, VariableKind>>();

/** What the variables of each name are. */
export function kindsIn(source: SourceFile): ReadonlyMap<string, VariableKind> {
  let kinds = known.get(source);
  if (!kinds) known.set(source, (kinds = kindsByName(source)));
  return kinds;
}

/** Whether a name stands for a function or class that another file of the project declares, by its text. */
export function isDeclaredElsewhere(name: string, { linked, source }: Flow): boolean {
  const kind = linked ? kindsIn(source).get(name) : undefined;
  return typeof kind === 'object' && linked!.declares(kind.specifier, source, kind.name);
}

function kindsByName({ scopeManager }: SourceFile): Map<string, VariableKind> {
  const kinds = new Map<string, VariableKind>();
  for (const { variables } of scopeManager.scopes) {
    for (const variable of variables) {
      const { name, defs } = variable;
      if (defs.length === 0) continue;
      const known = kinds.get(name);
      if (known === 'others') continue;
      const kind = kindOf(variable);
      kinds.set(name, known === undefined || known === kind ? kind : 'others');
    }
  }
  return kinds;
}

function kindOf({ defs, references }: Variable): VariableKind {
  const [{ node, name }] = defs as [Variable['defs'][number]];
  const given = defs.length === 1 && name.type === 'Identifier' ? importedBy(node, name) : null;
  const writes = references.filter(({ writeExpr }) => writeExpr).length;
  if (given) return writes > (node.type === 'VariableDeclarator' ? 1 : 0) ? 'others' : given;
  const isFunctions = defs.every((def) => (def.type as string) === 'FunctionName' && isFunction(def.node));
  return isFunctions && writes === 0 ? 'functions' : 'others';
}

function importedBy(node: Node, local: Node): Imported | null {
  switch (node.type) {
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return { specifier: specifierOf(node), name: 'default' };
    case 'ImportSpecifier': {
      const { imported } = node;
      return {
        specifier: specifierOf(node),
        name: imported.type === 'Identifier' ? imported.name : imported.value,
      };
    }
    case 'VariableDeclarator': {
      const specifier = requiredBy(node.init);
      if (specifier === null) return null;
      if (node.id === local) return { specifier, name: 'default' };
      const picked =
        node.id.type === 'ObjectPattern'
          ? node.id.properties.find((property) => property.type === 'Property' && property.value === local)
          : undefined;
      const name = picked?.type === 'Property' ? plainKey(picked.key, picked.computed) : null;
      return name === null ? null : { specifier, name };
    }
    default:
      return null;
  }
}

function specifierOf({ parent }: Node): string {
  return parent?.type === 'ImportDeclaration' ? parent.source.value : '';
}

/** `require('./other')` */
function requiredBy(init: Node | null): string | null {
  if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier' || init.callee.name !== 'require')
    return null;
  const [first] = init.arguments;
  return first?.type === 'Literal' && typeof first.value === 'string' ? first.value : null;
}
