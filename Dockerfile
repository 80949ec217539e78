# One file for every image; what may be chosen from outside: where base images and packages come from.
ARG NODE_IMAGE=node:20-slim
ARG NGINX_IMAGE=nginx:1.28-alpine

# What decides which packages are installed, and nothing else: another source file does not install them anew.
FROM ${NODE_IMAGE} AS manifests
COPY . /sources
WORKDIR /sources
RUN mkdir /manifests \
  && tar -cf - package.json package-lock.json .npmrc $(find apps libs activities workflows test -name package.json) \
  | tar -xf - -C /manifests

FROM ${NODE_IMAGE} AS build
ARG npm_config_registry
WORKDIR /duban
COPY --from=manifests /manifests ./
RUN --mount=type=cache,target=/var/cache/npm npm ci --cache /var/cache/npm --include=dev
COPY . .
RUN npm run build

# The packages of one image: those that the rooms in its bundles declare, without development packages or scripts.
FROM ${NODE_IMAGE} AS api-packages
ARG npm_config_registry
WORKDIR /duban
COPY --from=manifests /manifests ./
RUN --mount=type=cache,target=/var/cache/npm npm ci --cache /var/cache/npm --omit=dev --ignore-scripts \
  -w apps/api -w libs/contract -w libs/documents -w libs/persistence -w libs/rules -w libs/verifier

FROM ${NODE_IMAGE} AS worker-packages
ARG npm_config_registry
WORKDIR /duban
COPY --from=manifests /manifests ./
# The engine's SDK brings its native part for five platforms; this image is one of them.
RUN --mount=type=cache,target=/var/cache/npm npm ci --cache /var/cache/npm --omit=dev --ignore-scripts \
  -w apps/worker -w activities -w libs/contract -w libs/documents -w libs/persistence -w libs/rules -w libs/temporal \
  && find node_modules/@temporalio/core-bridge/releases -mindepth 1 -maxdepth 1 \
  ! -name "$(uname -m)-unknown-linux-gnu" -exec rm -r {} +

FROM ${NODE_IMAGE} AS api
ENV NODE_ENV=production \
  DUBAN_HOST=0.0.0.0 \
  DUBAN_PACKS=/duban/dist/packs \
  DUBAN_CALENDARS=/duban/dist/calendars
WORKDIR /duban
COPY --from=api-packages /duban ./
COPY --from=build /duban/dist/packs dist/packs
COPY --from=build /duban/dist/calendars dist/calendars
COPY --from=build /duban/dist/temporal dist/temporal
COPY --from=build /duban/dist/documents dist/documents
COPY --from=build /duban/dist/api dist/api
# A volume that is new takes over whose folder it is.
RUN install -d -o 1000 -g 1000 -m 0700 /var/lib/duban/files
USER 1000:1000
EXPOSE 7300
CMD ["node", "--max-semi-space-size=1", "--initial-old-space-size=32", "--heap-growing-percent=25", "dist/api/main.cjs"]

FROM ${NODE_IMAGE} AS worker
ENV NODE_ENV=production \
  DUBAN_PACKS=/duban/dist/packs \
  DUBAN_CALENDARS=/duban/dist/calendars
WORKDIR /duban
COPY --from=worker-packages /duban ./
COPY --from=build /duban/dist/packs dist/packs
COPY --from=build /duban/dist/calendars dist/calendars
COPY --from=build /duban/dist/temporal dist/temporal
COPY --from=build /duban/dist/worker dist/worker
USER 1000:1000
CMD ["node", "--enable-source-maps", "dist/worker/main.cjs"]

FROM ${NGINX_IMAGE} AS console
COPY apps/console/nginx.conf /etc/nginx/nginx.conf
COPY --from=build /duban/dist/console /usr/share/nginx/html
USER 101:101
EXPOSE 8080
ENTRYPOINT ["nginx", "-g", "daemon off;"]
