// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/server/http/raw_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <zlib.h>

#include <array>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace panoh::tests {
namespace {

using Clock = std::chrono::steady_clock;

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return text;
}

RawReply parse_head(std::string head) {
  RawReply reply;
  std::istringstream lines(head);
  std::string line;
  std::getline(lines, line);
  reply.status = std::stoi(line.substr(line.find(' ') + 1));
  while (std::getline(lines, line) && line != "\r") {
    const auto colon = line.find(": ");
    if (colon == std::string::npos) throw std::runtime_error("broken header: " + line);
    reply.headers[lower(line.substr(0, colon))] = line.substr(colon + 2, line.size() - colon - 3);
  }
  reply.head = std::move(head);
  return reply;
}

}  // namespace

std::string RawReply::header(const std::string& name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string() : found->second;
}

RawClient::RawClient(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    ::close(socket_);
    throw std::runtime_error("cannot connect");
  }
}

RawClient::~RawClient() {
  if (socket_ >= 0) ::close(socket_);
}

RawClient::RawClient(RawClient&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), input_(std::move(other.input_)) {}

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool RawClient::receive(Clock::time_point deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
  pollfd readable{socket_, POLLIN, 0};
  if (left <= 0 || ::poll(&readable, 1, static_cast<int>(left)) <= 0) return false;
  std::array<char, 65536> chunk{};
  const auto received = ::recv(socket_, chunk.data(), chunk.size(), 0);
  if (received > 0) input_.append(chunk.data(), static_cast<std::size_t>(received));
  return received > 0;
}

std::optional<RawReply> RawClient::reply(bool to_head, std::chrono::milliseconds patience) {
  const auto deadline = Clock::now() + patience;
  while (input_.find("\r\n\r\n") == std::string::npos) {
    if (!receive(deadline)) return std::nullopt;
  }
  const auto end = input_.find("\r\n\r\n") + 4;
  RawReply reply = parse_head(input_.substr(0, end));
  input_.erase(0, end);
  if (to_head || reply.status == 304 || reply.status == 100) return reply;
  const auto length = std::stoul(reply.headers.at("content-length"));
  while (input_.size() < length) {
    if (!receive(deadline)) return std::nullopt;
  }
  reply.body = input_.substr(0, length);
  input_.erase(0, length);
  return reply;
}

bool RawClient::closes_within(std::chrono::milliseconds time) {
  const auto deadline = Clock::now() + time;
  const bool got_more = !input_.empty() || receive(deadline);
  return !got_more && Clock::now() < deadline;
}

RawReply ask(int port, std::string_view method, std::string_view target, std::string_view headers,
             std::string_view body) {
  RawClient client(port);
  std::string bytes(method);
  bytes.append(" ").append(target).append(" HTTP/1.1\r\nHost: test\r\nConnection: close\r\n");
  bytes.append(headers).append("\r\n").append(body);
  client.send(bytes);
  auto reply = client.reply(method == "HEAD");
  if (!reply) throw std::runtime_error("no reply");
  return std::move(*reply);
}

RawReply get(int port, std::string_view target, std::string_view headers) {
  return ask(port, "GET", target, headers);
}

std::string gunzip(std::string_view packed) {
  z_stream stream{};
  if (inflateInit2(&stream, 15 + 16) != Z_OK) throw std::runtime_error("zlib");
  std::string text(packed.size() * 1100 + 1000, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  const int status = inflate(&stream, Z_FINISH);
  text.resize(stream.total_out);
  inflateEnd(&stream);
  if (status != Z_STREAM_END) throw std::runtime_error("not gzip");
  return text;
}

}  // namespace panoh::tests
