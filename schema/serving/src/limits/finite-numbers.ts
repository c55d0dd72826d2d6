import { type ASTVisitor, type FloatValueNode, GraphQLError, type IntValueNode } from "graphql";

/**
 * Refuses numbers in a document that are beyond all that a number can be, such as `1e999`. Read as
 * a `Float` they are infinite, and no JSON can carry that on to who is to answer.
 */
export function finiteNumbers(context: { reportError(error: GraphQLError): void }): ASTVisitor {
  const look = (node: IntValueNode | FloatValueNode): void => {
    if (Number.isFinite(Number(node.value))) return;
    const got = node.value.length > 20 ? `${node.value.slice(0, 20)}…` : node.value;
    context.reportError(
      new GraphQLError(`Got the number ${got}, wanted one of at most ${Number.MAX_VALUE}.`, {
        nodes: node,
      }),
    );
  };
  return { IntValue: look, FloatValue: look };
}
