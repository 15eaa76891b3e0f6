/** What a script imports, read by TypeScript's parser. */
import ts from 'typescript';

export interface Imports {
  /** Loaded with the script. */
  eager: string[];
  /** Loaded when it asks: `import('./dialog.js')`. Addresses put together at run time are not seen. */
  lazy: string[];
}

export function importsOf(code: string): Imports {
  const found: Imports = { eager: [], lazy: [] };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      if (node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) found.eager.push(node.moduleSpecifier.text);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments;
      if (target && ts.isStringLiteralLike(target)) found.lazy.push(target.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.js', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS));
  return found;
}
