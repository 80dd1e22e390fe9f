import Foundation
import Testing

@testable import Takst
@testable import TakstCommand

/// Files that are no files, that change while they are read, and places that cannot be written.
///
/// `Tests/hostile` tries the same and more on the executable, with sizes that take too long here.
@Suite struct HostileFilesTests {
  private func evaluate(_ folder: TemporaryFolder, _ more: String...) -> CommandRun {
    CommandRun(["evaluate", "-t", folder.file("small.json"), "-y", "2024", "-q"] + more)
  }

  private func link(_ folder: TemporaryFolder, _ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: folder.file(name), withDestinationPath: target)
  }

  // MARK: Inputs

  @Test func linksAreFollowed() throws {
    let folder = try SmallPractice.folder()
    try link(folder, "link.csv", to: "activity.csv")
    let run = evaluate(folder, folder.file("link.csv"))
    #expect(run.code == 0)
    #expect(run.output == evaluate(folder, folder.file("activity.csv")).output)
  }

  @Test(arguments: ["nowhere.csv", "link.csv"]) func aLinkThatLeadsNowhereOrRoundIsNoInput(target: String) throws {
    let folder = try SmallPractice.folder()
    try link(folder, "link.csv", to: target)
    let run = evaluate(folder, folder.file("link.csv"))
    #expect(folder.plain(run.errors) == "DIR/link.csv: this link leads to no file: mend it, or name the file itself\n")
    #expect(run.code == 66)
  }

  @Test(arguments: ["/dev/zero", "/dev/full", "/dev/urandom"].filter { FileManager.default.fileExists(atPath: $0) })
  func aDeviceWithoutAnEndIsNoInput(device: String) throws {
    let folder = try SmallPractice.folder()
    for words in [[device], ["--population", device], ["--practices", device], ["--tally", device]] {
      let run = CommandRun(["evaluate", "-t", folder.file("small.json"), "-y", "2024"] + words)
      #expect(run.errors == "\(device): this is a device, which has no end: name a file\n")
      #expect(run.code == 66)
    }
  }

  @Test func anEmptyDeviceIsAnEmptyFile() throws {
    let folder = try SmallPractice.folder()
    let run = evaluate(folder, "/dev/null")
    #expect(run.errors == "/dev/null: the file is empty: export it again\n")
    #expect(run.code == 65)
  }

  @Test func aPipeWithANameIsReadLikeAFile() throws {
    let folder = try SmallPractice.folder()
    let pipe = folder.file("pipe")
    let made = unsafe mkfifo(pipe, 0o600)
    #expect(made == 0)
    let text = SmallPractice.activity
    Thread.detachNewThread { try? text.write(toFile: pipe, atomically: false, encoding: .utf8) }
    let run = evaluate(folder, "--activity", pipe)
    #expect(run.code == 0)
    #expect(run.output == evaluate(folder, folder.file("activity.csv")).output)
  }

  @Test func aFileThatIsRemovedWhileItIsReadIsReadToItsEnd() throws {
    let folder = try SmallPractice.folder()
    let file = try #require(try MappedFile(Descriptor.open(folder.file("activity.csv"), O_RDONLY)))
    try FileManager.default.removeItem(atPath: folder.file("activity.csv"))
    #expect(file.withBytes { text in text.indices.map { text[$0] } } == Array(SmallPractice.activity.utf8))
    #expect(!file.hasChanged)
  }

  /// More lines, fewer and others: each is told once all was counted.
  @Test(arguments: ["practice,patient,date,code\n12,p,2024-03-01,0101\n", "", "x"])
  func aFileThatChangesWhileItIsReadIsRefused(text: String) throws {
    let folder = try SmallPractice.folder()
    let session = Session(try Arguments(.evaluate, [folder.path]), CommandFilesTests.silent)
    _ = try session.open(folder.file("activity.csv"))
    try session.checkReading()
    // What is written within the same tick of the clock might look the same.
    Thread.sleep(forTimeInterval: 0.05)
    let handle = try #require(FileHandle(forWritingAtPath: folder.file("activity.csv")))
    if text.isEmpty { try handle.truncate(atOffset: 10) } else { try handle.seekToEnd() }
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
    do throws(Failure) {
      try session.checkReading()
      Issue.record("a change was not seen")
    } catch {
      #expect(
        folder.plain(error.message)
          == "DIR/activity.csv: the file changed while it was read: start again when nothing writes to it")
      #expect(error.code == .inputOutput)
    }
  }

  /// Lists used to be read from a stream as far as it was held at first: 32 megabytes.
  @Test func aLongListIsReadToItsEnd() throws {
    let rows = (0..<50).map { "12,p\($0),1980-01-01\n" }
    let text = Array(("practice,patient,birth\n" + rows.joined()).utf8)
    let evaluator = try Evaluator(
      Small.tariff([Small.item("CAP", "1.00", unit: .enrolled(Count(every: .year)))]), period: .year(2024))
    let parts = Parts([Array(text[100..<500]), Array(text[500...])])
    var inputs = StreamedInputs(activity: nil, options: ReadingOptions(currency: .dkk))
    inputs.population = StreamedInputs.File(HeldText(Array(text[..<100])), name: "p.csv") { parts.next() }
    #expect(try evaluator.price(evaluator.count(inputs).tally).total == Small.money("50.00"))
  }

  private final class Parts: @unchecked Sendable {
    private var parts: [[UInt8]]
    init(_ parts: [[UInt8]]) { self.parts = parts.reversed() }
    func next() -> [UInt8]? { parts.popLast() }
    var left: Int { parts.count }
  }

  // MARK: Outputs

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskIsAnInputOutputError() throws {
    let folder = try SmallPractice.folder()
    for option in ["--output", "--tally-out"] {
      let run = evaluate(folder, folder.file("activity.csv"), option, "/dev/full")
      #expect(run.errors == "/dev/full: the file cannot be written (No space left on device): choose another place\n")
      #expect(run.code == 74)
      #expect(run.output == "")
    }
  }

  @Test(arguments: ["--output", "--tally-out"]) func aPlaceThatCannotBeWrittenIsNamed(option: String) throws {
    let folder = try SmallPractice.folder()
    let reasons = [
      "none/out": "No such file or directory", "activity.csv/out": "Not a directory", "": "Is a directory",
    ]
    for (place, reason) in reasons {
      let run = evaluate(folder, folder.file("activity.csv"), option, folder.file(place))
      #expect(
        folder.plain(run.errors) == "DIR/\(place): the file cannot be written (\(reason)): choose another place\n")
      #expect(run.code == 74)
    }
    #expect(folder.names == ["activity.csv", "offer.json", "small.json"])
  }

  @Test func aSampleThatCannotBeFinishedIsTakenBack() throws {
    let folder = try TemporaryFolder(["file": ""])
    let run = CommandRun("sample", folder.file("file/sample"), "--lines", "10")
    #expect(
      folder.plain(run.errors) == "DIR/file/sample: the folder cannot be made (Not a directory): choose another place\n"
    )
    #expect(run.code == 74)
    #expect(folder.names == ["file"])
  }

  @Test func aLinkKeepsLeadingToWhatIsWritten() throws {
    let folder = try SmallPractice.folder(["old.txt": "old"])
    try link(folder, "out.txt", to: "old.txt")
    let run = evaluate(folder, folder.file("activity.csv"), "-o", folder.file("out.txt"))
    #expect(run.code == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("out.txt")) == "old.txt")
    #expect(try folder.text("old.txt") == evaluate(folder, folder.file("activity.csv")).output)
    #expect(folder.names == ["activity.csv", "offer.json", "old.txt", "out.txt", "small.json"])
  }

  @Test func aReaderThatStoppedIsNoErrorToTell() {
    var errors = ""
    var console = Console(read: { [] }, write: { _ in false }, report: { errors += $0 })
    #expect(Tool.run(arguments: ["tariff", "list"], console: console) == 74)
    #expect(errors == "takst: standard output cannot be written: check the disk and the program that reads it\n")
    errors = ""
    console.isClosed = { true }
    #expect(Tool.run(arguments: ["tariff", "list"], console: console) == 141)
    #expect(errors == "")
  }

  // MARK: Sizes

  /// A row that does not end is not held until the stream does.
  @Test func aRowWithoutAnEndIsNotHeld() throws {
    let head = Array("practice,patient,date,code\n1,p,2024-03-01,A\n1,p,2024-03-01,".utf8)
    let parts = Parts([[UInt8]](repeating: [UInt8](repeating: UInt8(ascii: "A"), count: 1000), count: 20))
    let file = StreamedInputs.File(HeldText(head), name: "-") { parts.next() }
    let activity = try #require(try ActivityFile(head.span, file: "-", options: ReadingOptions(currency: .dkk)))
    let queue = PartQueue(file, activity, cut: .practices, size: 100, longestRow: 5000)
    #expect(queue.next() == nil)
    #expect(queue.overlong?.description == "-:3: the line is longer than 5000 bytes: check the line ends")
    #expect(parts.left > 5)
  }
}
