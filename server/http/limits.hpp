// SPDX-License-Identifier: GPL-2.0-or-later
// How much of what a client may send, and how long it may take. One place, so that a test and a
// reverse proxy's settings can be compared with it.
#pragma once

#include <chrono>
#include <cstddef>

namespace panoh::http {

inline constexpr std::size_t kMaxPathBytes = 4096;
/// Below cpp-httplib's own 8192, so that the refusal is ours.
inline constexpr std::size_t kMaxRequestLineBytes = 8000;
inline constexpr std::size_t kMaxHeaderLineBytes = 8000;
inline constexpr std::size_t kMaxHeaders = 96;
inline constexpr std::size_t kMaxHeadBytes = 32U * 1024;
inline constexpr std::size_t kMaxBodyBytes = 64U * 1024;
/// We serve no ranges; a header with more of them is an attack (each once copied the body).
inline constexpr std::size_t kMaxRanges = 4;

/// Between two requests, and before the first byte of the first.
inline constexpr std::chrono::milliseconds kIdleTime{8000};
/// From the first byte of a head to its last, however it drips.
inline constexpr std::chrono::milliseconds kHeadTime{5000};
inline constexpr std::chrono::milliseconds kBodyTime{10000};
inline constexpr std::chrono::milliseconds kWriteTime{30000};
/// After a refusal: time to let the client read it before the connection is cut.
inline constexpr std::chrono::milliseconds kLingerTime{1000};

/// A search waits so long for its turn, then 503.
inline constexpr std::chrono::milliseconds kTurnTime{2000};

/// A thread waits so long for the next request before its connection joins the idle ones.
inline constexpr std::chrono::milliseconds kThreadIdleTime{1};
/// Silent connections cost a descriptor each; one more is closed.
inline constexpr std::size_t kMaxIdleSockets = 10000;

/// One thread a request under way. Beyond it requests wait.
inline constexpr std::size_t kMaxWorkers = 1200;
inline constexpr std::chrono::milliseconds kWorkerIdleTime{2000};

inline constexpr std::size_t kMinGzipBytes = 1024;

}  // namespace panoh::http
