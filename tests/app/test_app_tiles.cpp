// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/tilefetcher.h"
#include "app/version.h"

#include <QBuffer>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>

using namespace gigasite;
using namespace gigasite::app;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray picture(const char* format, QSize size = {256, 256}) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

/// A web server of few words on a port of this computer.
class Server : public QTcpServer {
    Q_OBJECT

  public:
    struct Answer {
        int status = 200;
        QByteArray body;
        QByteArray headers;
        bool isSilent = false;  ///< takes the request and says nothing
        int delayMs = 0;
    };

    Server() {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            }
        });
        listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QString urlTemplate() const {
        return u"http://127.0.0.1:%1/{z}/{x}/{y}.png"_s.arg(serverPort());
    }

    Answer answer;
    std::vector<QByteArray> requests;  ///< heads, in order
    int open = 0;                      ///< requests not answered yet
    int mostOpen = 0;

  private:
    void read(QTcpSocket* socket) {
        QByteArray head = socket->property("head").toByteArray() + socket->readAll();
        socket->setProperty("head", head);
        if (!head.endsWith("\r\n\r\n")) {
            return;
        }
        socket->setProperty("head", QByteArray());
        requests.push_back(head);
        mostOpen = std::max(mostOpen, ++open);
        if (!answer.isSilent) {
            QTimer::singleShot(answer.delayMs, socket, [this, socket] { reply(socket); });
        }
    }

    void reply(QTcpSocket* socket) {
        --open;
        socket->write("HTTP/1.1 " + QByteArray::number(answer.status) +
                      " x\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n" +
                      answer.headers + "\r\n" + answer.body);
    }
};

}  // namespace

class TestAppTiles : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    void init() {
        m_server = std::make_unique<Server>();
        m_server->answer.body = picture("PNG");
        m_cache = std::make_unique<QTemporaryDir>();
    }
    void cleanup() { m_server.reset(); }

    void offByDefaultAsksForNothing();
    void bringsATile();
    void saysWhoItIs();
    void atMostTwoAtOnce();
    void diskCacheIsUsed();
    void memoryIsUsed();
    void onlyTheLastWishIsFetched();
    void refusedQuietly_data();
    void refusedQuietly();
    void silentServerTimesOut();
    void failuresAreAskedAgainLater();
    void switchedOffDropsEverything();
    void anotherProviderStartsAfresh();
    void templatesAreChecked_data();
    void templatesAreChecked();
    void someoneIsAlwaysNamed();
    void diesWhileFetching();

  private:
    [[nodiscard]] std::unique_ptr<TileFetcher> fetcher(std::chrono::milliseconds retry = 60s) {
        TileOptions options;
        options.cacheFolder = m_cache->path();
        options.timeout = 400ms;
        options.retryAfter = retry;
        auto made = std::make_unique<TileFetcher>(options);
        made->setProvider(m_server->urlTemplate(), u"© Nobody"_s);
        return made;
    }

    std::unique_ptr<Server> m_server;
    std::unique_ptr<QTemporaryDir> m_cache;
};

void TestAppTiles::offByDefaultAsksForNothing() {
    const auto tiles = fetcher();
    QVERIFY(!tiles->isActive());
    QVERIFY(!TileFetcher({}).isActive());
    tiles->want({{3, 2, 1}});
    QTest::qWait(200);
    QVERIFY(m_server->requests.empty());
    QVERIFY(tiles->tile({3, 2, 1}).isNull());
}

void TestAppTiles::bringsATile() {
    const auto tiles = fetcher();
    QSignalSpy ready(tiles.get(), &ui::TileSource::tileReady);
    QSignalSpy changed(tiles.get(), &ui::TileSource::sourceChanged);
    tiles->setActive(true);
    QCOMPARE(changed.count(), 1);
    tiles->want({{3, 2, 1}});
    QTRY_COMPARE(ready.count(), 1);
    QVERIFY(m_server->requests[0].startsWith("GET /3/2/1.png HTTP/1.1\r\n"));
    const QImage image = tiles->tile({3, 2, 1});
    QCOMPARE(image.size(), QSize(256, 256));
    QCOMPARE(image.pixelColor(100, 100), QColor(Qt::red));
    QVERIFY(tiles->tile({3, 2, 2}).isNull());
    QCOMPARE(tiles->attribution(), u"© Nobody"_s);
}

void TestAppTiles::saysWhoItIs() {
    const auto tiles = fetcher();
    tiles->setActive(true);
    tiles->want({{0, 0, 0}});
    QTRY_VERIFY(!m_server->requests.empty());
    const QByteArray head = m_server->requests[0];
    QVERIFY2(head.contains(QByteArray("\r\nUser-Agent: Gigasite/") + kVersion + "\r\n"), head);
    QVERIFY(!head.contains("Cookie"));
}

void TestAppTiles::atMostTwoAtOnce() {
    m_server->answer.delayMs = 30;
    const auto tiles = fetcher();
    tiles->setActive(true);
    std::vector<ui::TileId> wanted;
    for (int i = 0; i < 12; ++i) {
        wanted.push_back({4, i, 3});
    }
    QSignalSpy ready(tiles.get(), &ui::TileSource::tileReady);
    tiles->want(wanted);
    QTRY_COMPARE(ready.count(), 12);
    QCOMPARE(m_server->mostOpen, 2);
    QCOMPARE(m_server->requests.size(), std::size_t{12});
    // In the order of the wish.
    QVERIFY(m_server->requests[0].startsWith("GET /4/0/3.png") ||
            m_server->requests[1].startsWith("GET /4/0/3.png"));
    QVERIFY(m_server->requests[11].contains("/4/11/3.png") ||
            m_server->requests[10].contains("/4/11/3.png"));
}

void TestAppTiles::diskCacheIsUsed() {
    m_server->answer.headers = "Cache-Control: max-age=86400\r\nContent-Type: image/png\r\n";
    for (int run = 0; run < 2; ++run) {
        const auto tiles = fetcher();
        tiles->setActive(true);
        QSignalSpy ready(tiles.get(), &ui::TileSource::tileReady);
        tiles->want({{3, 2, 1}});
        QTRY_COMPARE(ready.count(), 1);
        QVERIFY(!tiles->tile({3, 2, 1}).isNull());
    }
    QCOMPARE(m_server->requests.size(), std::size_t{1});
}

void TestAppTiles::memoryIsUsed() {
    const auto tiles = fetcher();
    tiles->setActive(true);
    tiles->want({{3, 2, 1}});
    QTRY_VERIFY(!tiles->tile({3, 2, 1}).isNull());
    tiles->want({{3, 2, 2}});
    QTRY_VERIFY(!tiles->tile({3, 2, 2}).isNull());
    tiles->want({{3, 2, 1}});
    QTest::qWait(100);
    QCOMPARE(m_server->requests.size(), std::size_t{2});
}

void TestAppTiles::onlyTheLastWishIsFetched() {
    m_server->answer.delayMs = 60;
    const auto tiles = fetcher();
    tiles->setActive(true);
    tiles->want({{5, 0, 0}, {5, 1, 0}, {5, 2, 0}, {5, 3, 0}, {5, 4, 0}});
    QTRY_COMPARE(m_server->requests.size(), std::size_t{2});
    tiles->want({{6, 9, 9}});
    QTRY_VERIFY(!tiles->tile({6, 9, 9}).isNull());
    QTest::qWait(200);
    QCOMPARE(m_server->requests.size(), std::size_t{3});
}

void TestAppTiles::refusedQuietly_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("not found") << 404 << picture("PNG");
    QTest::newRow("server error") << 500 << QByteArray("<html>");
    QTest::newRow("no content") << 204 << QByteArray();
    QTest::newRow("empty") << 200 << QByteArray();
    QTest::newRow("garbage") << 200 << QByteArray(5000, '\x17');
    QTest::newRow("half a picture's head") << 200 << picture("PNG").left(20);
    QTest::newRow("huge body") << 200 << QByteArray(9 * 1024 * 1024, 'x');
    QTest::newRow("huge picture") << 200 << picture("PNG", {3000, 3000});
    QTest::newRow("oblong picture") << 200 << picture("PNG", {256, 200});
    QTest::newRow("another format") << 200 << picture("BMP");
    QTest::newRow("svg") << 200
                         << QByteArray(
                                "<svg xmlns='http://www.w3.org/2000/svg' width='256' "
                                "height='256'/>");
}

void TestAppTiles::refusedQuietly() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const QByteArray good = m_server->answer.body;
    m_server->answer.status = status;
    m_server->answer.body = body;
    const auto tiles = fetcher();
    QSignalSpy ready(tiles.get(), &ui::TileSource::tileReady);
    tiles->setActive(true);
    tiles->want({{3, 2, 1}});
    QTRY_COMPARE(m_server->requests.size(), std::size_t{1});
    QTest::qWait(150);
    QCOMPARE(ready.count(), 0);
    QVERIFY(tiles->tile({3, 2, 1}).isNull());
    // It is not asked for again, and the next tile comes as usual.
    m_server->answer = {200, good, {}, false, 0};
    tiles->want({{3, 2, 1}, {3, 2, 2}});
    QTRY_COMPARE(ready.count(), 1);
    QVERIFY(tiles->tile({3, 2, 1}).isNull());
    QVERIFY(!tiles->tile({3, 2, 2}).isNull());
}

void TestAppTiles::silentServerTimesOut() {
    m_server->answer.isSilent = true;
    const auto tiles = fetcher();
    tiles->setActive(true);
    tiles->want({{3, 0, 0}, {3, 1, 0}, {3, 2, 0}});
    QTRY_COMPARE(m_server->requests.size(), std::size_t{2});
    // The third has its turn when the first ones are given up.
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests.size(), std::size_t{3}, 3000);
    QVERIFY(tiles->tile({3, 0, 0}).isNull());
}

void TestAppTiles::failuresAreAskedAgainLater() {
    m_server->answer.status = 404;
    const auto tiles = fetcher(300ms);
    tiles->setActive(true);
    tiles->want({{3, 2, 1}});
    QTRY_COMPARE(m_server->requests.size(), std::size_t{1});
    QTest::qWait(100);
    tiles->want({{3, 2, 1}});
    QTest::qWait(100);
    QCOMPARE(m_server->requests.size(), std::size_t{1});
    m_server->answer.status = 200;
    QTest::qWait(200);
    tiles->want({{3, 2, 1}});
    QTRY_VERIFY(!tiles->tile({3, 2, 1}).isNull());
}

void TestAppTiles::switchedOffDropsEverything() {
    m_server->answer.delayMs = 100;
    const auto tiles = fetcher();
    QSignalSpy ready(tiles.get(), &ui::TileSource::tileReady);
    tiles->setActive(true);
    tiles->want({{5, 0, 0}, {5, 1, 0}, {5, 2, 0}, {5, 3, 0}});
    QTRY_COMPARE(m_server->requests.size(), std::size_t{2});
    tiles->setActive(false);
    QTest::qWait(300);
    QCOMPARE(m_server->requests.size(), std::size_t{2});
    QCOMPARE(ready.count(), 0);
    // On again, the tiles that were given up are to be had.
    tiles->setActive(true);
    m_server->answer.delayMs = 0;
    tiles->want({{5, 0, 0}});
    QTRY_VERIFY(!tiles->tile({5, 0, 0}).isNull());
}

void TestAppTiles::anotherProviderStartsAfresh() {
    const auto tiles = fetcher();
    tiles->setActive(true);
    tiles->want({{3, 2, 1}});
    QTRY_VERIFY(!tiles->tile({3, 2, 1}).isNull());
    Server other;
    other.answer.status = 404;
    QVERIFY(tiles->setProvider(other.urlTemplate(), u"© Other"_s));
    QVERIFY(tiles->tile({3, 2, 1}).isNull());
    tiles->want({{3, 2, 1}});
    QTRY_COMPARE(other.requests.size(), std::size_t{1});
    QCOMPARE(tiles->attribution(), u"© Other"_s);
}

void TestAppTiles::templatesAreChecked_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("default") << TileFetcher::defaultTemplate() << true;
    QTest::newRow("query") << u"http://maps.example/t?z={z}&x={x}&y={y}"_s << true;
    QTest::newRow("no row") << u"https://maps.example/{z}/{x}.png"_s << false;
    QTest::newRow("file") << u"file:///etc/{z}/{x}/{y}"_s << false;
    QTest::newRow("no host") << u"https:///{z}/{x}/{y}"_s << false;
    QTest::newRow("data") << u"data:text/plain,{z}{x}{y}"_s << false;
    QTest::newRow("a space in the host") << u"https://maps example/{z}/{x}/{y}"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestAppTiles::templatesAreChecked() {
    QFETCH(QString, text);
    QFETCH(bool, good);
    TileFetcher tiles({});
    QCOMPARE(TileFetcher::isTemplate(text), good);
    QCOMPARE(tiles.setProvider(text, u"© X"_s), good);
    QCOMPARE(tiles.urlTemplate(), good ? text : TileFetcher::defaultTemplate());
}

void TestAppTiles::someoneIsAlwaysNamed() {
    TileFetcher tiles({});
    QCOMPARE(tiles.attribution(), TileFetcher::defaultAttribution());
    QVERIFY(!tiles.setProvider({}, {}));
    QCOMPARE(tiles.attribution(), TileFetcher::defaultAttribution());
    QVERIFY(tiles.setProvider(u"https://maps.example/{z}/{x}/{y}.png"_s, u" "_s));
    QCOMPARE(tiles.attribution(), u"maps.example"_s);
}

void TestAppTiles::diesWhileFetching() {
    m_server->answer.isSilent = true;
    for (int i = 0; i < 5; ++i) {
        const auto tiles = fetcher();
        tiles->setActive(true);
        tiles->want({{3, 0, 0}, {3, 1, 0}, {3, 2, 0}});
        QTest::qWait(10 * i);
    }
}

QTEST_GUILESS_MAIN(TestAppTiles)
#include "test_app_tiles.moc"
