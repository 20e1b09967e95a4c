# The release on a Java runtime. First make the release:
#   ./mvnw -B -ntp -Drelease package -DskipTests
# then:
#   docker build -t dragoman .
#   docker run --rm -v "$PWD:/files" -w /files dragoman run events/dispatches/kuna-oil-price.txt
FROM eclipse-temurin:25-jdk AS release
COPY target/dragoman-*.zip /tmp/dragoman.zip
RUN cd /opt && jar --extract --file /tmp/dragoman.zip && mv dragoman-* dragoman && chmod +x dragoman/bin/dragoman

FROM eclipse-temurin:25-jre
COPY --from=release /opt/dragoman /opt/dragoman
RUN mkdir /opt/dragoman/.dragoman && chown 10001:10001 /opt/dragoman/.dragoman
# Whoever else runs it writes there.
ENV XDG_CACHE_HOME=/tmp
USER 10001:10001
# Records the start-up caches. They would be recorded anew for each container otherwise.
RUN /opt/dragoman/bin/dragoman parse /opt/dragoman/events/dispatches/kuna-oil-price.txt >/dev/null && \
    /opt/dragoman/bin/dragoman run /opt/dragoman/events/dispatches/kuna-oil-price.txt >/dev/null
ENTRYPOINT ["/opt/dragoman/bin/dragoman"]
CMD ["--help"]
