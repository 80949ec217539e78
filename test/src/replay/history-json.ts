import { createRequire } from 'node:module';
import * as proto from '@temporalio/proto';
import { patchProtobufRoot } from '@temporalio/proto/lib/patch-protobuf-root';

type History = proto.temporal.api.history.v1.IHistory;

interface ProtoJson {
  readonly toJson: (type: unknown, message: History) => unknown;
  readonly fromJson: (type: unknown, json: unknown) => History;
}

// The SDK's own conversion asks the copy of protobufjs that lies beside `@temporalio/common`, which does not know the
// types that the copy beside `@temporalio/proto` has made. So the latter is asked.
const { toJson, fromJson } = createRequire(require.resolve('@temporalio/proto'))(
  'protobufjs/ext/protojson',
) as ProtoJson;
const root = patchProtobufRoot(proto) as unknown as { lookupType(name: string): unknown };
/** Workers and their sticky queues are called `<process>@<machine>…`. */
const MACHINE = /"\d+@[^"]*"/g;
const TYPE = root.lookupType('temporal.api.history.v1.History');

/** A history as Temporal's own tools write it, without the names of the machines that wrote it. */
export function historyAsJson(history: History): unknown {
  const json = toJson(TYPE, proto.temporal.api.history.v1.History.fromObject(history));
  return JSON.parse(JSON.stringify(json).replace(MACHINE, '"recorder"')) as unknown;
}

export const historyFromJson = (json: unknown): History => fromJson(TYPE, json);
