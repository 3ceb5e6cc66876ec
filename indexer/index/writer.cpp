// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/writer.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

#include "indexer/index/build_plan.hpp"
#include "indexer/index/generations.hpp"
#include "indexer/index/shard_writer.hpp"
#include "indexer/index/snapshot.hpp"
#include "indexer/index/xapian_call.hpp"

namespace panoh::index {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBuildPrefix = "build-";

/// The folder a build writes; gone when the build ends, unless it was published.
class BuildFolder {
 public:
  explicit BuildFolder(const fs::path& index)
      : path_(index / fmt::format("{}{}", kBuildPrefix, ::getpid())) {}
  BuildFolder(const BuildFolder&) = delete;
  BuildFolder& operator=(const BuildFolder&) = delete;
  ~BuildFolder() {
    std::error_code ignored;  // the next build tries again
    fs::remove_all(path_, ignored);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }
  [[nodiscard]] fs::path shard(std::size_t number) const {
    return path_ / fmt::format("shard-{:03}", number);
  }

 private:
  fs::path path_;
};

/// Calls back at most a few times a second.
class Progress {
 public:
  Progress(const BuildOptions& options, std::size_t total) : options_(options), total_(total) {}

  void written() {
    ++done_;
    if (!options_.progress) return;
    const std::unique_lock lock(mutex_, std::try_to_lock);
    const auto now = std::chrono::steady_clock::now();
    if (!lock || now - last_ < std::chrono::milliseconds(200)) return;
    last_ = now;
    options_.progress("index", done_, total_);
  }
  void phase(std::string_view name) const {
    if (options_.progress) options_.progress(name, done_, total_);
  }

 private:
  const BuildOptions& options_;
  std::size_t total_;
  std::atomic<std::size_t> done_ = 0;
  std::mutex mutex_;
  std::chrono::steady_clock::time_point last_{};
};

tl::unexpected<Error> unwritable(const fs::path& path, const std::string& reason) {
  return fail(ErrorCode::FileUnwritable, path.string() + ": " + reason,
              "is the disk full, or the folder read-only?");
}

Result<FileLock> lock_for_writing(const fs::path& index) {
  std::error_code status;
  fs::create_directories(index, status);
  if (status) return unwritable(index, status.message());
  if (::access(index.c_str(), W_OK) != 0) return unwritable(index, "no right to write");
  auto lock = FileLock::try_lock(index / "writer.lock", FileLock::Mode::Exclusive);
  if (lock) return std::move(*lock);
  return fail(ErrorCode::IndexLocked, "another build is writing to " + index.string(),
              "wait until it has finished");
}

/// Whoever holds the writer's lock is alone: every build folder is of a dead process.
void remove_leftovers(const fs::path& index) {
  std::vector<fs::path> leftovers;
  std::error_code status;
  for (fs::directory_iterator entry(index, status), end; !status && entry != end;
       entry.increment(status)) {
    if (entry->path().filename().string().starts_with(kBuildPrefix)) {
      leftovers.push_back(entry->path());
    }
  }
  for (const fs::path& leftover : leftovers) fs::remove_all(leftover, status);
}

/// Number of the current generation if it holds exactly what is planned, and can be opened.
unsigned unchanged_generation(const fs::path& index, const BuildPlan& plan) {
  const auto snapshot = Snapshot::open(index);
  const bool same = snapshot && (*snapshot)->content_hash == plan.summary.content_hash &&
                    (*snapshot)->facets.size() == plan.versions.size();
  return same ? (*snapshot)->generation.number : 0;
}

/// Contiguous ranges of about equal text, at most as many as there are versions.
std::vector<std::span<const PlannedVersion>> cut(const std::vector<PlannedVersion>& versions,
                                                 std::size_t shards) {
  std::vector<std::span<const PlannedVersion>> ranges;
  std::size_t total = 0, seen = 0, begin = 0;
  for (const PlannedVersion& version : versions) total += version.bytes;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    seen += versions[i].bytes;
    if (seen * shards < total * (ranges.size() + 1)) continue;
    ranges.emplace_back(versions.data() + begin, i + 1 - begin);
    begin = i + 1;
  }
  if (ranges.empty()) ranges.emplace_back();
  return ranges;
}

BuildReport count(const BuildPlan& plan) {
  BuildReport report;
  report.works = plan.catalogue.works.size();
  report.provisions = plan.summary.provisions;
  report.terms = plan.catalogue.terms.size();
  report.series = plan.series.size();
  report.versions.insert(plan.summary.documents.begin(), plan.summary.documents.end());
  for (const Contents& contents : plan.contents) {
    for (const ContentsEntry& entry : contents) ++report.kinds[entry.kind];
  }
  return report;
}

class Build {
 public:
  Build(const BuildPlan& plan, const analysis::AnalyzerRegistry& analyzers, const fs::path& index,
        const BuildOptions& options)
      : plan_(plan),
        analyzers_(analyzers),
        index_(index),
        options_(options),
        folder_(index),
        progress_(options, plan.versions.size()),
        ranges_(cut(plan.versions, jobs())) {}

  Result<BuildReport> run(BuildReport report) {
    std::error_code status;
    fs::create_directories(folder_.path(), status);
    if (status) return unwritable(folder_.path(), status.message());
    progress_.phase("index");
    const auto counts = write_shards();
    if (!counts) return tl::unexpected(counts.error());
    progress_.phase("merge");
    const auto generation = merge().and_then([&] { return publish(index_, folder_.path()); });
    if (!generation) return tl::unexpected(generation.error());
    progress_.phase("done");
    report.changed = true;
    report.generation = *generation;
    report.analyzed = counts->analyzed;
    report.reused = counts->reused;
    return report;
  }

 private:
  [[nodiscard]] unsigned jobs() const {
    return options_.jobs != 0 ? options_.jobs : std::max(1U, std::thread::hardware_concurrency());
  }

  /// Keeps the current generation on disk while documents are copied from it.
  Result<ShardCounts> write_shards() {
    const auto current = pin_current(index_);
    const ShardInputs inputs{plan_, analyzers_,
                             current ? std::optional(current->folder / "db") : std::nullopt,
                             [this] { progress_.written(); }, cancelled_};
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < std::min<std::size_t>(jobs(), ranges_.size()); ++i) {
      threads.emplace_back([&] { write_next_shards(inputs); });
    }
    for (std::thread& thread : threads) thread.join();
    return std::move(outcome_);
  }

  void write_next_shards(const ShardInputs& inputs) {
    ShardWriter writer(inputs);
    for (std::size_t next = taken_++; next < ranges_.size() && !cancelled_; next = taken_++) {
      const auto counts = writer.write(ranges_[next], folder_.shard(next), next == 0);
      const std::lock_guard lock(mutex_);
      if (!counts) {
        cancelled_ = true;
        if (outcome_) outcome_ = tl::unexpected(counts.error());
      } else if (outcome_) {
        outcome_->analyzed += counts->analyzed;
        outcome_->reused += counts->reused;
      }
    }
  }

  /// Shards in their order, renumbered: document numbers follow the plan.
  Result<void> merge() {
    auto merged = xapian_call("merging in " + folder_.path().string(), [&] {
      Xapian::Database all;
      for (std::size_t i = 0; i < ranges_.size(); ++i) {
        all.add_database(Xapian::Database(folder_.shard(i).string()));
      }
      all.compact((folder_.path() / "db").string(), Xapian::Compactor::FULL);
    });
    if (!merged) return merged;
    std::error_code status;
    for (std::size_t i = 0; i < ranges_.size() && !status; ++i) {
      fs::remove_all(folder_.shard(i), status);
    }
    if (status) return unwritable(folder_.path(), status.message());
    return {};
  }

  const BuildPlan& plan_;
  const analysis::AnalyzerRegistry& analyzers_;
  const fs::path& index_;
  const BuildOptions& options_;
  BuildFolder folder_;
  Progress progress_;
  std::vector<std::span<const PlannedVersion>> ranges_;
  std::atomic<std::size_t> taken_ = 0;
  std::atomic<bool> cancelled_ = false;
  std::mutex mutex_;
  Result<ShardCounts> outcome_;  ///< under mutex_
};

}  // namespace

Result<BuildReport> build_index(const read::Corpus& corpus,
                                const analysis::AnalyzerRegistry& analyzers, const fs::path& index,
                                const BuildOptions& options) {
  const auto lock = lock_for_writing(index);
  if (!lock) return tl::unexpected(lock.error());
  remove_leftovers(index);
  const auto plan = make_plan(corpus, analyzers.fingerprint());
  if (!plan) return tl::unexpected(plan.error());
  BuildReport report = count(*plan);
  report.generation = unchanged_generation(index, *plan);
  if (report.generation != 0) return report;
  return Build(*plan, analyzers, index, options).run(std::move(report));
}

}  // namespace panoh::index
