// Makes the server a replica set of one member (transactions need one) and gives the services a user of their own, who
// may read and write their databases and nothing else. Run again, it sets the user's password and rights anew.

const REPLICA_SET = "rs0";
const MEMBER = "mongo:27017";
const PREFIX = "unisono";
const SERVICES = ["gateway", "profile", "journey", "rules", "email", "sms", "social", "instore", "timeline"];
const PATIENCE = 60;

const admin = connect(`mongodb://${MEMBER}/admin?directConnection=true&serverSelectionTimeoutMS=${PATIENCE * 1000}`);
admin.auth(process.env.MONGO_INITDB_ROOT_USERNAME, process.env.MONGO_INITDB_ROOT_PASSWORD);

try {
  admin.adminCommand({ replSetGetStatus: 1 });
} catch (error) {
  if (error.codeName !== "NotYetInitialized") throw error;
  admin.adminCommand({ replSetInitiate: { _id: REPLICA_SET, members: [{ _id: 0, host: MEMBER }] } });
  print(`replica set ${REPLICA_SET} initiated`);
}

let seconds = 0;
while (!admin.hello().isWritablePrimary) {
  if (++seconds > PATIENCE) throw new Error(`${MEMBER} has not become the primary within ${PATIENCE} seconds`);
  sleep(1000);
}

const access = {
  pwd: process.env.MONGO_PASSWORD,
  roles: SERVICES.map((service) => ({ role: "readWrite", db: `${PREFIX}_${service}` })),
};
if (admin.getUser(PREFIX)) {
  admin.updateUser(PREFIX, access);
} else {
  admin.createUser({ user: PREFIX, ...access });
}
print(`user ${PREFIX} may use the databases of ${SERVICES.join(", ")}`);
