/*
 * Stands between a process and the C library (LD_PRELOAD) and does two things to the files of one directory:
 * writes down every call that changes them, so that a test can rebuild the disk as a power cut would have left it,
 * and lets a chosen call fail. Linux only. See PowerCutTest and FailingCallsTest.
 *
 * FAULTY_DIR      the directory, as a real path
 * FAULTY_TAPE     the file to write to; nothing is written down without it
 * FAULTY_CONTROL  64 ints shared with the test: which call fails, see fails()
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum call { OPEN = 1, WRITE, SYNC, TRUNCATE, NAME, READ };
enum control { WHICH, COUNTDOWN, ERROR, FOR_EVER, HALF, HITS, SEEN = 8 };

#define FDS 65536
static const char *dir;
static size_t dir_length;
static int tape = -1;
static volatile int32_t *control;
static char *names[FDS];
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

#define REAL(type, name, ...) static type (*real_##name)(__VA_ARGS__); if (!real_##name) real_##name = dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void) {
  dir = getenv("FAULTY_DIR");
  dir_length = dir ? strlen(dir) : 0;
  const char *path = getenv("FAULTY_TAPE");
  if (path) tape = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  path = getenv("FAULTY_CONTROL");
  if (path) {
    int fd = syscall(SYS_openat, AT_FDCWD, path, O_RDWR, 0);
    void *memory = mmap(NULL, 256, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (memory != MAP_FAILED) control = memory;
  }
}

static int ours(const char *path) {
  return dir_length && path && strncmp(path, dir, dir_length) == 0 && (path[dir_length] == '/' || !path[dir_length]);
}

static const char *name_of(int fd) { return fd >= 0 && fd < FDS ? names[fd] : NULL; }

/* One record: what, length of the name, offset or new size, length of the data; then both. */
static void note(char what, const char *name, int64_t offset, const void *data, uint32_t length) {
  if (tape < 0) return;
  struct __attribute__((packed)) { char what; uint32_t name; int64_t offset; uint32_t data; } head =
      {what, (uint32_t) strlen(name), offset, length};
  syscall(SYS_write, tape, &head, sizeof head);
  syscall(SYS_write, tape, name, head.name);
  for (uint32_t done = 0; done < length;) {
    long n = syscall(SYS_write, tape, (const char *) data + done, length - done);
    if (n <= 0) abort();
    done += n;
  }
}

/* Counts the calls of each kind; the chosen one fails once, or it and all after it. */
static int fails(enum call call) {
  if (!control) return 0;
  __sync_fetch_and_add(&control[SEEN + call], 1);
  if (control[WHICH] != (int) call) return 0;
  if (control[COUNTDOWN] > 0) control[COUNTDOWN]--;
  else if (!control[FOR_EVER]) return 0;
  if (control[COUNTDOWN] > 0) return 0;
  control[HITS]++;
  if (!control[FOR_EVER]) control[WHICH] = 0;
  errno = control[ERROR];
  return 1;
}

static void opened(int fd, const char *path) {
  if (fd < 0 || fd >= FDS) return;
  free(names[fd]);
  names[fd] = ours(path) ? strdup(path) : NULL;
}

static int do_open(int (*real)(int, const char *, int, ...), int at, const char *path, int flags, mode_t mode) {
  if (!ours(path)) {
    int fd = real(at, path, flags, mode);
    opened(fd, path);
    return fd;
  }
  pthread_mutex_lock(&turn);
  int fd = -1;
  if (!fails(OPEN)) {
    int made = (flags & O_CREAT) && faccessat(AT_FDCWD, path, F_OK, AT_SYMLINK_NOFOLLOW) != 0;
    fd = real(at, path, flags, mode);
    if (fd >= 0 && made) note('C', path, 0, NULL, 0);
    if (fd >= 0 && !made && (flags & O_TRUNC)) note('T', path, 0, NULL, 0);
    opened(fd, path);
  }
  int error = errno;
  pthread_mutex_unlock(&turn);
  errno = error;
  return fd;
}

#define MODE(flags) mode_t mode = 0; if (flags & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, int); va_end(rest); }

int open(const char *path, int flags, ...) { REAL(int, openat, int, const char *, int, ...); MODE(flags); return do_open(real_openat, AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { REAL(int, openat64, int, const char *, int, ...); MODE(flags); return do_open(real_openat64, AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { REAL(int, openat, int, const char *, int, ...); MODE(flags); return do_open(real_openat, at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { REAL(int, openat64, int, const char *, int, ...); MODE(flags); return do_open(real_openat64, at, path, flags, mode); }

int close(int fd) {
  REAL(int, close, int);
  if (fd >= 0 && fd < FDS && names[fd]) {
    pthread_mutex_lock(&turn);
    free(names[fd]);
    names[fd] = NULL;
    pthread_mutex_unlock(&turn);
  }
  return real_close(fd);
}

static ssize_t do_write(ssize_t (*real)(int, const void *, size_t, off64_t), int fd, const void *data, size_t length, off64_t at) {
  pthread_mutex_lock(&turn);
  ssize_t n = -1;
  int failing = fails(WRITE);
  int error = errno;
  if (!failing || control[HALF]) {
    n = real(fd, data, failing ? length / 2 : length, at);
    if (n > 0) note('W', name_of(fd), at, data, (uint32_t) n);
    if (failing) { n = -1; errno = error; }
  }
  error = errno;
  pthread_mutex_unlock(&turn);
  errno = error;
  return n;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t at) { REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t); return name_of(fd) ? do_write(real_pwrite64, fd, data, length, at) : real_pwrite64(fd, data, length, at); }
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at) { REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t); return name_of(fd) ? do_write(real_pwrite64, fd, data, length, at) : real_pwrite64(fd, data, length, at); }

static ssize_t append(int fd, const void *data, size_t length, off64_t at) {
  (void) at;
  REAL(ssize_t, write, int, const void *, size_t);
  return real_write(fd, data, length);
}

ssize_t write(int fd, const void *data, size_t length) {
  return name_of(fd) ? do_write(append, fd, data, length, lseek64(fd, 0, SEEK_CUR)) : append(fd, data, length, 0);
}

static ssize_t failing_read(void) { int failing = fails(READ); return failing ? -1 : 0; }
ssize_t pread(int fd, void *data, size_t length, off_t at) { REAL(ssize_t, pread64, int, void *, size_t, off64_t); return name_of(fd) && failing_read() ? -1 : real_pread64(fd, data, length, at); }
ssize_t pread64(int fd, void *data, size_t length, off64_t at) { REAL(ssize_t, pread64, int, void *, size_t, off64_t); return name_of(fd) && failing_read() ? -1 : real_pread64(fd, data, length, at); }
ssize_t read(int fd, void *data, size_t length) { REAL(ssize_t, read, int, void *, size_t); return name_of(fd) && failing_read() ? -1 : real_read(fd, data, length); }

/* What two calls below share: does the call unless it is to fail, and notes it if it went well. */
#define DO(kind, call, noting) ({ \
    pthread_mutex_lock(&turn); \
    int result = fails(kind) ? -1 : (call); \
    int error = errno; \
    if (result == 0) noting; \
    pthread_mutex_unlock(&turn); \
    errno = error; \
    result; })

int fsync(int fd) { REAL(int, fsync, int); return name_of(fd) ? DO(SYNC, real_fsync(fd), note('S', name_of(fd), 0, NULL, 0)) : real_fsync(fd); }
int fdatasync(int fd) { REAL(int, fdatasync, int); return name_of(fd) ? DO(SYNC, real_fdatasync(fd), note('S', name_of(fd), 0, NULL, 0)) : real_fdatasync(fd); }
int ftruncate(int fd, off_t size) { REAL(int, ftruncate64, int, off64_t); return name_of(fd) ? DO(TRUNCATE, real_ftruncate64(fd, size), note('T', name_of(fd), size, NULL, 0)) : real_ftruncate64(fd, size); }
int ftruncate64(int fd, off64_t size) { REAL(int, ftruncate64, int, off64_t); return name_of(fd) ? DO(TRUNCATE, real_ftruncate64(fd, size), note('T', name_of(fd), size, NULL, 0)) : real_ftruncate64(fd, size); }
int unlink(const char *path) { REAL(int, unlink, const char *); return ours(path) ? DO(NAME, real_unlink(path), note('U', path, 0, NULL, 0)) : real_unlink(path); }
int unlinkat(int at, const char *path, int flags) { REAL(int, unlinkat, int, const char *, int); return ours(path) ? DO(NAME, real_unlinkat(at, path, flags), note('U', path, 0, NULL, 0)) : real_unlinkat(at, path, flags); }
int rename(const char *from, const char *to) { REAL(int, rename, const char *, const char *); return ours(from) ? DO(NAME, real_rename(from, to), note('R', from, 0, to, (uint32_t) strlen(to))) : real_rename(from, to); }
int link(const char *from, const char *to) { REAL(int, link, const char *, const char *); return ours(from) ? DO(NAME, real_link(from, to), note('L', from, 0, to, (uint32_t) strlen(to))) : real_link(from, to); }
int mkdir(const char *path, mode_t mode) { REAL(int, mkdir, const char *, mode_t); return ours(path) ? DO(NAME, real_mkdir(path, mode), note('M', path, 0, NULL, 0)) : real_mkdir(path, mode); }
